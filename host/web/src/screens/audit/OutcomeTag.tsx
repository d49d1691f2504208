import { useTranslation } from 'react-i18next';
import { StateTag } from '@/parts/Tags';

/** Done, or the code of the refusal. */
export function OutcomeTag({ outcome }: { outcome: string }) {
  const { t } = useTranslation();
  return outcome === 'done' ? <StateTag tone="good">{t('audit.done')}</StateTag> : <StateTag tone="bad">{outcome}</StateTag>;
}
