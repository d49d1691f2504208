import { useQuery } from '@tanstack/react-query';
import { Empty, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { childrenQuery } from '@/api/ledger';
import type { Indicator } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { useMoment } from '@/parts/useMoment';
import { useIndicatorColumns } from './columns';
import styles from './Indicators.module.css';

/** The same tree on a phone: cards inside of cards. */
export function IndicatorBranches({ rows, onOpen }: { rows: Indicator[] | undefined; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  if (!rows) return <Skeleton active />;
  if (rows.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('terms.empty')} />;
  return (
    <ul className={styles.branches} aria-label={t('indicators.list')}>
      {rows.map((row) => (
        <Branch key={row.id} row={row} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function Branch({ row, onOpen }: { row: Indicator; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const columns = useIndicatorColumns(onOpen);
  const [isOpen, setOpen] = useState(false);
  const { moment } = useMoment();
  const below = useQuery({ ...childrenQuery(row.id, moment), enabled: isOpen });
  return (
    <li>
      <LedgerTable label={row.docNo} rows={[row]} rowKey={(r) => r.id} columns={columns} onOpen={(r) => onOpen(r.id)} />
      {row.children > 0 && (
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('indicators.hideChildren') : t('indicators.children', { count: row.children })}
        </button>
      )}
      {isOpen && <IndicatorBranches rows={below.data?.items} onOpen={onOpen} />}
    </li>
  );
}
