import { useTranslation } from 'react-i18next';
import type { WarningDetail } from '@/api/types';
import { formatDate } from '@/format/dates';
import { StateTag } from '@/parts/Tags';

/** What is to be done next and until when; how many clocks were missed. */
export function DueLine({ due }: { due: WarningDetail['due'] }) {
  const { t } = useTranslation();
  if (!due) return null;
  return (
    <span>
      {t('warnings.due.line', { step: t(`warnings.due.steps.${due.step}`), on: formatDate(due.on) })}{' '}
      {due.isLate && <StateTag tone="bad">{t('warnings.due.late')}</StateTag>}
      {due.missed > 0 && <StateTag tone="careful">{t('warnings.due.missed', { count: due.missed })}</StateTag>}
    </span>
  );
}
