import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkPack, type Pack } from '@/api/packs';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useScope } from '@/parts/useScope';

const months = Array.from({ length: 12 }, (_, i) => i + 1);

/** What the pack would have said about a year, or about a month as it was judged then, beside what is in force. Nothing is written. */
export function BackTestCard({ pack, isRight }: { pack: Pack; isRight: boolean }) {
  const { t, i18n } = useTranslation();
  const { year } = useScope();
  const [month, setMonth] = useState(0);
  const trial = useMutation({ mutationFn: () => checkPack(pack, year, month || undefined) });
  const gaps = trial.data?.backTest?.notJudged ?? [];
  return (
    <Card
      title={t('local.backTest')}
      extra={
        <Space>
          <Select
            aria-label={t('local.backTestSpan')}
            value={month}
            onChange={setMonth}
            options={[
              { value: 0, label: t('local.backTestYear') },
              ...months.map((m) => ({ value: m, label: t('local.backTestMonth', { month: m }) })),
            ]}
          />
          <Button disabled={!isRight} loading={trial.isPending} onClick={() => trial.mutate()}>
            {t('local.backTestRun', { year })}
          </Button>
        </Space>
      }
    >
      <p className="muted">{t('local.backTestAbout')}</p>
      {trial.isError && <ProblemAlert problem={trial.error} />}
      {gaps.length > 0 && (
        <Alert
          showIcon
          type="info"
          title={t('local.notJudged')}
          description={
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {gaps.map((gap) => (
                <li key={`${gap.category} ${gap.subject} ${gap.reason}`}>
                  <b>
                    {t(`warnings.subjects.${gap.subject}`)} {gap.rules.join(t('terms.separator'))}
                  </b>
                  : {i18n.language === 'en' ? gap.english : gap.reason}
                </li>
              ))}
            </ul>
          }
        />
      )}
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
