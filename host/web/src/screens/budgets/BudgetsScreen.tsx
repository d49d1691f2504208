import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetItem } from '@/api/budgets';
import { useMay } from '@/app/session';
import { formatDate } from '@/format/dates';
import { Amount } from '@/parts/Amount';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { RateBar } from '@/parts/RateBar';
import { ScopeBar } from '@/parts/ScopeBar';
import { useCursorList } from '@/parts/useCursorList';
import { useMoment } from '@/parts/useMoment';
import { useScope } from '@/parts/useScope';
import { usePhone } from '@/parts/useWidth';
import { BudgetForm } from './BudgetForm';

interface Row {
  key: string;
  division: { code: string; name: string };
  entry?: BudgetItem;
}

/** When budgets were approved and what they expect to transfer; a division that nobody entered is a row, too. */
export function BudgetsScreen() {
  const { t } = useTranslation();
  const { division, year } = useScope();
  const budgets = useCursorList('/api/v1/budgets', { division: division.code, year, ...useMoment().moment });
  const mayKeep = useMay('indicators.move');
  const phone = usePhone();
  const [entering, enter] = useState<Partial<Row>>();
  const rows: Row[] | undefined = budgets.rows?.flatMap((d): Row[] =>
    d.entries.some((e) => !e.fundCode)
      ? d.entries.map((entry) => ({ key: entry.id, division: d.division, entry }))
      : [{ key: d.division.code, division: d.division }, ...d.entries.map((entry) => ({ key: entry.id, division: d.division, entry }))],
  );
  return (
    <>
      <PageHeader
        title={t('budgets.title')}
        above={<DivisionTrail />}
        about={t('budgets.about')}
        extra={
          <>
            <ScopeBar />
            {mayKeep && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => enter({})}>
                {t('budgets.new')}
              </Button>
            )}
          </>
        }
        looksBack
      />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        {budgets.error ? (
          <ProblemAlert problem={budgets.error} />
        ) : (
          <>
            <LedgerTable
              label={t('budgets.list')}
              rows={rows}
              loading={budgets.isLoading}
              rowKey={(r) => r.key}
              columns={[
                { key: 'division', title: t('terms.division'), value: (r) => r.division.name },
                {
                  key: 'what',
                  title: t('budgets.what'),
                  value: (r) =>
                    r.entry?.fundCode
                      ? `${r.entry.fundCode} ${r.entry.fundName ?? ''}`
                      : r.entry
                        ? t('budgets.approval')
                        : t('budgets.missing'),
                },
                { key: 'on', title: t('budgets.approvedOn'), value: (r) => <span className="num">{formatDate(r.entry?.approvedOn)}</span> },
                {
                  key: 'expected',
                  title: t('budgets.expected'),
                  kind: 'money',
                  value: (r) => (r.entry?.fundCode ? <Amount value={r.entry.expected} /> : null),
                },
                {
                  key: 'released',
                  title: t('budgets.released'),
                  kind: 'money',
                  value: (r) => (r.entry?.fundCode ? <Amount value={r.entry.released} /> : null),
                },
                {
                  key: 'rate',
                  title: t('budgets.rate'),
                  kind: 'rate',
                  value: (r) => (r.entry?.fundCode ? <RateBar rate={r.entry.rate ?? null} /> : null),
                  leaveOutOnPhone: true,
                },
                { key: 'docNo', title: t('budgets.docNo'), value: (r) => r.entry?.docNo, leaveOutOnPhone: true },
                {
                  key: 'state',
                  title: t('budgets.state'),
                  value: (r) => {
                    if (r.entry?.correctedBy) return <Tag>{t('budgets.correctedBy', { id: r.entry.correctedBy })}</Tag>;
                    if (!mayKeep) return r.entry ? t('budgets.holds') : null;
                    return (
                      <button type="button" className="linklike" onClick={() => enter(r)}>
                        {r.entry ? t('budgets.correct') : t('budgets.new')}
                      </button>
                    );
                  },
                },
              ]}
            />
            <CursorPager list={budgets} />
          </>
        )}
      </Card>
      {entering && (
        <BudgetForm
          division={entering.division?.code ?? division.code}
          year={year}
          corrected={entering.entry}
          onClose={() => enter(undefined)}
        />
      )}
    </>
  );
}
