import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PackAnswer } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';

interface BackTestOutcomeProps {
  label: string;
  outcome: NonNullable<PackAnswer['backTest']> | undefined;
}

/** What each rule would have said, beside what is in force, and what nobody could judge again. */
export function BackTestOutcome({ label, outcome }: BackTestOutcomeProps) {
  const { t, i18n } = useTranslation();
  const gaps = outcome?.notJudged ?? [];
  return (
    <>
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
      {outcome && (
        <LedgerTable
          label={label}
          size="small"
          rows={outcome.rules}
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
    </>
  );
}
