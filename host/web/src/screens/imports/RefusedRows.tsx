import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportRun } from '@/api/types';
import { CursorPager } from '@/parts/CursorPager';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useCursorList } from '@/parts/useCursorList';
import styles from './Imports.module.css';

/** The rows that were refused, why, and what they said. */
export function RefusedRows({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const list = useCursorList('/api/v1/imports/{id}/rows', { outcome: 'refused' }, { id: run.id });
  return (
    <Card title={<h2 className="card-title">{t('imports.detail.errors')}</h2>}>
      {list.error ? (
        <ProblemAlert problem={list.error} />
      ) : (
        <>
          <LedgerTable
            label={t('imports.detail.errors')}
            rows={list.rows}
            loading={list.isLoading}
            rowKey={(r) => String(r.row)}
            emptyText={t('imports.detail.noErrors')}
            columns={[
              {
                key: 'row',
                title: t('imports.rowNumber'),
                value: (r) => <span className="num">{t('terms.problem.row', { row: r.row })}</span>,
              },
              {
                key: 'why',
                title: t('imports.detail.errorWhy'),
                value: (r) => (
                  <ul className={styles.errors}>
                    {r.errors.map((e, i) => (
                      <li key={i}>
                        {e.field && <b className="mono">{e.field} </b>}
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
            ]}
          />
          {run.refused > 0 && <CursorPager list={list} />}
        </>
      )}
    </Card>
  );
}
