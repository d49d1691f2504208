import { Link } from '@tanstack/react-router';
import { Card, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importKindsQuery } from '@/api/imports';
import type { ImportRun } from '@/api/types';
import { exactMoney } from '@/format/money';
import { Definition } from '@/parts/Definition';
import { LedgerTable } from '@/parts/LedgerTable';
import { StateTag } from '@/parts/Tags';

/** That no fen was lost between the file and the ledger, and whether the document's own totals add up. */
export function Reconciliation({ run }: { run: ImportRun }) {
  const { t, i18n } = useTranslation();
  const columns = useQuery(importKindsQuery).data?.find((k) => k.kind === run.kind)?.columns;
  const nameOf = (field: string) => (i18n.language === 'en' ? field : (columns?.find((c) => c.field === field)?.chinese ?? field));
  const totals = Object.entries(run.sums).map(([field, sums]) => ({ field, ...sums }));
  const warnings = Object.entries(run.warnings);
  return (
    <>
      {totals.length > 0 && (
        <Card
          title={
            <h2 className="card-title">
              {t('imports.detail.totals')}
              <Definition of={t('imports.detail.totals')} text={t('imports.detail.totalsAbout')} />
            </h2>
          }
        >
          <LedgerTable
            label={t('imports.detail.totals')}
            size="small"
            rows={totals}
            rowKey={(r) => r.field}
            columns={[
              { key: 'field', title: t('imports.detail.field'), value: (r) => nameOf(r.field) },
              { key: 'read', title: t('imports.detail.read'), kind: 'money', value: (r) => r.read },
              { key: 'accepted', title: t('imports.accepted'), kind: 'money', value: (r) => r.accepted },
              { key: 'duplicates', title: t('imports.duplicates'), kind: 'money', value: (r) => r.duplicates },
              { key: 'refused', title: t('imports.refused'), kind: 'money', value: (r) => r.refused },
            ]}
            summary={run.rounded > 0 ? t('imports.detail.rounded', { count: run.rounded, amount: exactMoney(run.roundedYuan) }) : undefined}
          />
        </Card>
      )}
      {run.checks.length > 0 && (
        <Card title={<h2 className="card-title">{t('imports.detail.checks')}</h2>}>
          <LedgerTable
            label={t('imports.detail.checks')}
            size="small"
            rows={run.checks}
            rowKey={(c) => `${c.name} ${c.row ?? ''} ${c.column ?? ''}`}
            columns={[
              { key: 'name', title: t('terms.name'), value: (c) => c.name },
              {
                key: 'ok',
                title: t('terms.state'),
                value: (c) => (
                  <StateTag tone={c.ok ? 'good' : 'bad'}>
                    {t(
                      c.ok
                        ? 'imports.detail.checkOk'
                        : c.code === 'total_missing'
                          ? 'imports.detail.checkMissing'
                          : 'imports.detail.checkBad',
                    )}
                  </StateTag>
                ),
              },
              { key: 'row', title: t('imports.detail.checkRow'), kind: 'count', value: (c) => c.row ?? '' },
              { key: 'stated', title: t('imports.detail.stated'), kind: 'count', value: (c) => figure(c.stated, c.unit) },
              { key: 'computed', title: t('imports.detail.computed'), kind: 'count', value: (c) => figure(c.computed, c.unit) },
              { key: 'difference', title: t('imports.detail.difference'), kind: 'count', value: (c) => figure(c.difference, c.unit) },
            ]}
          />
        </Card>
      )}
      {warnings.length > 0 && (
        <Card title={<h2 className="card-title">{t('imports.detail.warnings')}</h2>}>
          {warnings.map(([rule, count]) => (
            <Link key={rule} to="/warnings" search={{ rule }}>
              <Tag variant="filled" color="red">
                <span className="mono">{rule}</span> × {count}
              </Tag>
            </Link>
          ))}
        </Card>
      )}
    </>
  );
}

// A published figure is shown in its own unit, whatever the reader chose for the ledger.
function figure(value: number | null | undefined, unit: string): string {
  return typeof value === 'number' ? `${exactMoney(value)} ${unit}` : '–';
}
