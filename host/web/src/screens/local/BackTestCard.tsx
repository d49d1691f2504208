import { useMutation } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { checkPack, type Pack } from '@/api/packs';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useScope } from '@/parts/useScope';

/** What the pack would have said about a year, beside what is in force. Nothing is written. */
export function BackTestCard({ pack, isRight }: { pack: Pack; isRight: boolean }) {
  const { t, i18n } = useTranslation();
  const { year } = useScope();
  const trial = useMutation({ mutationFn: () => checkPack(pack, year) });
  return (
    <Card
      title={t('local.backTest')}
      extra={
        <Button disabled={!isRight} loading={trial.isPending} onClick={() => trial.mutate()}>
          {t('local.backTestRun', { year })}
        </Button>
      }
    >
      <p className="muted">{t('local.backTestAbout')}</p>
      {trial.isError && <ProblemAlert problem={trial.error} />}
      {trial.data?.backTest && (
        <LedgerTable
          label={t('local.backTest')}
          size="small"
          rows={trial.data.backTest.rules}
          rowKey={(r) => `${r.category} ${r.code}`}
          columns={[
            { key: 'code', title: t('local.rules'), value: (r) => `${r.code} ${i18n.language === 'en' ? r.english : r.name}` },
            { key: 'hits', title: t('local.hits'), kind: 'count', value: (r) => r.hits },
            { key: 'added', title: t('local.added'), kind: 'count', value: (r) => r.added },
            { key: 'lost', title: t('local.lost'), kind: 'count', value: (r) => r.lost },
            { key: 'cannot', title: t('local.cannotJudge'), kind: 'count', value: (r) => r.cannotJudge },
            { key: 'amount', title: t('local.amount'), kind: 'money', value: (r) => r.amount },
            {
              key: 'divisions',
              title: t('local.divisions'),
              value: (r) =>
                Object.entries(r.divisions)
                  .map(([code, n]) => `${code}: ${n}`)
                  .join(t('terms.separator')),
            },
          ]}
        />
      )}
    </Card>
  );
}
