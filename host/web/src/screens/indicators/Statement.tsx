import { useTranslation } from 'react-i18next';
import { formatDate, formatInstantExactly } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useCursorList } from '@/parts/useCursorList';
import { useMoment } from '@/parts/useMoment';
import { useMovement } from './useMovement';

/** Each movement with the balance before and after it: a statement is read, never summed anew. */
export function Statement({ id }: { id: string }) {
  const { t } = useTranslation();
  const movement = useMovement();
  const list = useCursorList('/api/v1/indicators/{id}/statement', useMoment().moment, { id });
  if (list.error) return <ProblemAlert problem={list.error} />;
  return (
    <>
      <LedgerTable
        label={t('indicators.statement.list')}
        size="small"
        rows={list.rows}
        loading={list.isLoading}
        rowKey={(e) => String(e.seq)}
        columns={[
          {
            key: 'movement',
            title: t('indicators.statement.movement'),
            value: (e) => {
              const words = e.lines > 1 ? `${movement(e.movement)} ×${e.lines}` : movement(e.movement);
              return e.isBackfilled ? t('indicators.statement.backfilled', { words }) : words;
            },
          },
          { key: 'on', title: t('indicators.statement.on'), value: (e) => <span className="num">{formatDate(e.on)}</span> },
          { key: 'amount', title: t('indicators.statement.amount'), kind: 'money', value: (e) => e.amount },
          { key: 'before', title: t('indicators.statement.before'), kind: 'money', value: (e) => e.before },
          { key: 'after', title: t('indicators.statement.after'), kind: 'money', value: (e) => e.after },
          { key: 'undistributed', title: t('indicators.statement.undistributed'), kind: 'money', value: (e) => e.undistributedAfter },
          { key: 'document', title: t('indicators.statement.document'), value: (e) => e.document },
          { key: 'by', title: t('indicators.statement.by'), value: (e) => e.by },
          {
            key: 'recordedAt',
            title: t('indicators.statement.recordedAt'),
            value: (e) => <span className="num">{formatInstantExactly(e.recordedAt)}</span>,
          },
        ]}
      />
      <CursorPager list={list} />
    </>
  );
}
