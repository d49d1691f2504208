import { FileDoneOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { reconcile, reconciliationQuery } from '@/api/ledger';
import { useSession } from '@/app/session';
import { formatInstant } from '@/format/dates';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useFilters } from '@/parts/useFilters';
import { useMoment } from '@/parts/useMoment';
import { useTellProblem } from '@/parts/useTellProblem';
import { ClearingNotes } from './ClearingNotes';
import { IdentityTable } from './IdentityTable';

/** What must be equal between the parts of the ledger, and what the last check said. */
export function ReconciliationScreen() {
  const { t } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  const tell = useTellProblem();
  const { moment, isPast } = useMoment();
  const [filters, set] = useFilters<{ voucher?: string }>();
  const last = useQuery(reconciliationQuery(moment));
  const run = useMutation({
    mutationFn: reconcile,
    onSuccess: (answer) => client.setQueryData(reconciliationQuery().queryKey, answer),
    onError: tell,
  });
  const answer = last.data;
  return (
    <>
      <PageHeader
        title={t('reconciliation.title')}
        about={
          <>
            {t('reconciliation.about')}{' '}
            {answer &&
              (answer.runId ? (
                <>
                  {t('reconciliation.last')} <span className="num">{formatInstant(answer.dataTime)}</span> · {t('reconciliation.by')}{' '}
                  {answer.by}
                </>
              ) : (
                t('reconciliation.never')
              ))}
          </>
        }
        extra={
          !isPast &&
          session?.permissions.includes('warnings.handle') && (
            <Button icon={<FileDoneOutlined />} loading={run.isPending} onClick={() => run.mutate()}>
              {t(run.isPending ? 'reconciliation.running' : 'reconciliation.run')}
            </Button>
          )
        }
        looksBack
      />
      {last.isError && <ProblemAlert problem={last.error} />}
      {last.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {answer && (
        <Card styles={{ body: { padding: 16 } }}>
          <IdentityTable identities={answer.identities} onVoucher={(voucher) => set({ voucher })} />
        </Card>
      )}
      <Card styles={{ body: { padding: 16 } }} style={{ marginTop: 16 }}>
        <ClearingNotes voucher={filters.voucher} onVoucher={(voucher) => set({ voucher })} />
      </Card>
    </>
  );
}
