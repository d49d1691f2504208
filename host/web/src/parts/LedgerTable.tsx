import { Empty, Skeleton, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatRate } from '@/format/money';
import { Amount } from './Amount';
import styles from './LedgerTable.module.css';
import { usePhone } from '@/parts/useWidth';

type Kind = 'text' | 'money' | 'count' | 'rate';

export interface Column<T> {
  key: string;
  title: string;
  /** Money, counts and rates stand right, digit under digit. */
  kind?: Kind;
  value: (row: T) => ReactNode;
  width?: number;
  /** Grey small print under the title column of a card. */
  leaveOutOnPhone?: boolean;
}

interface LedgerTableProps<T> {
  rows: readonly T[] | undefined;
  columns: Column<T>[];
  rowKey: (row: T) => string;
  loading?: boolean;
  /** What the list holds, for those who hear it read. */
  label: string;
  onOpen?: (row: T) => void;
  summary?: ReactNode;
  size?: 'small' | 'middle';
  emptyText?: ReactNode;
  table?: Partial<TableProps<T>>;
}

/** Rows of the ledger: a table where there is room, cards on a phone. The first column names the row. */
export function LedgerTable<T extends object>(props: LedgerTableProps<T>) {
  const { rows, columns, rowKey, loading, label, onOpen, summary, size = 'middle', emptyText, table } = props;
  const { t } = useTranslation();
  const phone = usePhone();
  const empty = <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={emptyText ?? t('terms.empty')} />;

  // Two columns fit on any screen as they are.
  if (phone && columns.length > 2) {
    if (!rows) return <Skeleton active paragraph={{ rows: 6 }} />;
    if (rows.length === 0) return empty;
    return (
      <>
        <ul className={styles.cards} aria-label={label}>
          {rows.map((row) => (
            <li key={rowKey(row)}>
              <RowCard row={row} columns={columns} onOpen={onOpen} />
            </li>
          ))}
        </ul>
        {summary && <div className={styles.summary}>{summary}</div>}
      </>
    );
  }

  return (
    <>
      <Table<T>
        aria-label={label}
        size={size}
        dataSource={rows as T[] | undefined}
        rowKey={rowKey}
        loading={loading ?? rows === undefined}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: rows ? empty : ' ' }}
        onRow={onOpen ? (row) => ({ onClick: (event) => !isControl(event.target) && onOpen(row), className: styles.openable }) : undefined}
        // Rows below a row are a table's own to ask for: an indicator's `children` is how many it has, and no list of them.
        expandable={{ childrenColumnName: 'rowsBelow' }}
        columns={columns.map((column) => ({
          key: column.key,
          title: column.title,
          width: column.width,
          align: column.kind && column.kind !== 'text' ? ('right' as const) : undefined,
          render: (_, row) => show(column, row),
        }))}
        {...table}
      />
      {summary && <div className={styles.summary}>{summary}</div>}
    </>
  );
}

function RowCard<T>({ row, columns, onOpen }: { row: T; columns: Column<T>[]; onOpen?: (row: T) => void }) {
  const [title, ...rest] = columns.filter((c) => !c.leaveOutOnPhone);
  return (
    <article className={styles.card} onClick={onOpen ? (event) => !isControl(event.target) && onOpen(row) : undefined}>
      <div className={styles.title}>{title && show(title, row)}</div>
      <dl>
        {rest
          .map((column) => ({ column, value: show(column, row) }))
          .filter(({ value }) => !isNothing(value))
          .map(({ column, value }) => (
            <div key={column.key}>
              <dt>{column.title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </article>
  );
}

export function show<T>(column: Column<T>, row: T): ReactNode {
  const value = column.value(row);
  if (column.kind === 'money') return typeof value === 'object' && value !== null ? value : <Amount value={value as number | null} />;
  if (column.kind === 'count') return <span className="num">{typeof value === 'number' ? formatCount(value) : value}</span>;
  if (column.kind === 'rate')
    return <span className="num">{typeof value === 'number' || value === null ? formatRate(value as number | null) : value}</span>;
  return value;
}

function isNothing(value: ReactNode): boolean {
  return value === null || value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A press on a link or button inside of a row is not a press on the row. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, .ant-select') !== null;
}
