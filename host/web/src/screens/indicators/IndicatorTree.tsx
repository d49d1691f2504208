import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { childrenQuery } from '@/api/ledger';
import type { Indicator } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { useMoment } from '@/parts/useMoment';
import { useIndicatorColumns } from './columns';
import styles from './Indicators.module.css';

/** A row of the tree table: children are there once they have been fetched, and empty until then. */
type Row = Omit<Indicator, 'children'> & { children?: Row[] };

interface IndicatorTreeProps {
  rows: Indicator[] | undefined;
  loading: boolean;
  onOpen: (id: string) => void;
}

export function IndicatorTree({ rows, loading, onOpen }: IndicatorTreeProps) {
  const { t } = useTranslation();
  const columns = useIndicatorColumns(onOpen);
  const [expanded, setExpanded] = useState<string[]>([]);
  const { moment } = useMoment();
  const branches = useQueries({ queries: expanded.map((id) => childrenQuery(id, moment)) });
  const cut = branches.some((b) => b.data?.next);
  const below = new Map(expanded.map((id, i) => [id, branches[i]?.data?.items]));
  const tree = rows?.map((row) => grow(row, below));

  return (
    <LedgerTable<Row>
      label={t('indicators.list')}
      rows={tree}
      loading={loading || branches.some((b) => b.isPending)}
      rowKey={(r) => r.id}
      onOpen={(r) => onOpen(r.id)}
      columns={columns as never}
      summary={cut ? t('indicators.firstOnly', { count: 500 }) : undefined}
      table={{
        expandable: {
          expandedRowKeys: expanded,
          onExpand: (open, row) => setExpanded((before) => (open ? [...before, row.id] : before.filter((id) => id !== row.id))),
          indentSize: 20,
          expandIcon: ({ expanded: isOpen, onExpand, record }) =>
            record.children ? (
              <button
                type="button"
                className={styles.expand}
                aria-expanded={isOpen}
                aria-label={t(isOpen ? 'indicators.hideChildren' : 'indicators.showChildren')}
                onClick={(event) => onExpand(record, event)}
              />
            ) : (
              <span className={styles.noExpand} />
            ),
        },
      }}
    />
  );
}

function grow(row: Indicator, below: Map<string, Indicator[] | undefined>): Row {
  const { children, ...own } = row;
  return children === 0 ? own : { ...own, children: below.get(row.id)?.map((child) => grow(child, below)) ?? [] };
}
