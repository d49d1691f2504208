import { useQuery } from '@tanstack/react-query';
import { Card, Segmented } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importKindsQuery } from '@/api/imports';
import type { FateRow, ImportRun } from '@/api/types';
import { CursorPager } from '@/parts/CursorPager';
import { formatCount } from '@/format/money';
import { type Column, LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useCursorList } from '@/parts/useCursorList';
import styles from './Imports.module.css';

const fates = ['refused', 'duplicate', 'accepted'] as const;
const counted = { refused: 'refused', duplicate: 'duplicates', accepted: 'accepted' } as const;

/** What became of each row: why it was refused and what it said, or that it was there already, or that it was taken. */
export function FateRows({ run }: { run: ImportRun }) {
  const { t, i18n } = useTranslation();
  const kinds = useQuery(importKindsQuery).data;
  const columns = kinds?.find((k) => k.kind === run.kind)?.columns;
  const nameOf = (field: string) => (i18n.language === 'en' ? undefined : columns?.find((c) => c.field === field)?.chinese) ?? field;
  const [fate, setFate] = useState<(typeof fates)[number]>('refused');
  const list = useCursorList('/api/v1/imports/{id}/rows', { outcome: fate }, { id: run.id });
  return (
    <Card
      title={<h2 className="card-title">{t('imports.detail.fates')}</h2>}
      extra={
        <Segmented
          aria-label={t('imports.detail.fates')}
          value={fate}
          onChange={setFate}
          options={fates.map((f) => ({ value: f, label: `${t(`imports.${counted[f]}`)} ${formatCount(run[counted[f]])}` }))}
        />
      }
    >
      {list.rows?.some((r) => r.isMasked) && <p className="muted">{t('imports.detail.masked')}</p>}
      {fate === 'refused' && run.refused > run.refusedKept && (
        <p className="muted">{t('imports.detail.refusedKept', { kept: formatCount(run.refusedKept), all: formatCount(run.refused) })}</p>
      )}
      {list.error ? (
        <ProblemAlert problem={list.error} />
      ) : (
        <>
          <LedgerTable
            label={t('imports.detail.fates')}
            rows={list.rows}
            loading={list.isLoading}
            rowKey={(r) => String(r.row)}
            emptyText={t('imports.detail.noRows')}
            columns={[
              {
                key: 'row',
                title: t('imports.rowNumber'),
                value: (r) => <span className="num">{t('terms.problem.row', { row: r.row })}</span>,
              },
              ...(fate === 'refused' ? refusedColumns(t, nameOf) : []),
            ]}
          />
          {run[counted[fate]] > 0 && <CursorPager list={list} />}
        </>
      )}
    </Card>
  );
}

function refusedColumns(t: TFunction, nameOf: (field: string) => string): Column<FateRow>[] {
  return [
    {
      key: 'why',
      title: t('imports.detail.errorWhy'),
      value: (r) => (
        <ul className={styles.errors}>
          {r.errors.map((e, i) => (
            <li key={i}>
              {e.field && <b>{nameOf(e.field)} </b>}
              {e.message} <span className="muted">{e.hint}</span> <code className="mono muted">{e.code}</code>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'cells',
      title: t('imports.detail.errorCells'),
      value: (r) => (
        <div className="muted" style={{ maxWidth: 420, whiteSpace: 'normal' }}>
          {r.cells.filter(Boolean).join(' | ')}
        </div>
      ),
    },
  ];
}
