import { useTranslation } from 'react-i18next';
import { useCursorList } from '@/parts/useCursorList';

/** How many persons the sender of a list declares, beside those who stand on it; nothing where nobody declared any. */
export function RollHeads({ batch }: { batch: string }) {
  const { t } = useTranslation();
  const declared = useCursorList('/api/v1/roll-heads', { batch }).rows?.find((h) => !h.correctedBy);
  if (!declared) return null;
  return (
    <p className="muted">
      {t('persons.heads', { declared: declared.heads, counted: declared.persons })}
      {declared.heads !== declared.persons && <strong> {t('persons.headsDiffer')}</strong>}
    </p>
  );
}
