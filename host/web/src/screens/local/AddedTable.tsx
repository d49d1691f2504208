import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pack, PackCategory } from '@/api/packs';
import type { SourceStatus } from '@/api/types';
import { LedgerTable, type Column } from '@/parts/LedgerTable';
import { StatusTag } from '@/parts/StatusTag';
import styles from './Local.module.css';

/** Whose pack it is, and over which category. */
export interface OpenedProps {
  pack: Pack;
  category: PackCategory;
  onChange: (pack: Pack) => void;
}

/** One opened table, as the screens of its rows take it. */
export interface TableProps<T> extends OpenedProps {
  table: T;
  name: string;
}

/** What a dialog that adds to a table takes. */
export interface DialogProps<T, R> {
  table: T;
  name: string;
  onClose: () => void;
  onDone: (item: R) => void;
}

/** What stands in an opened table: the centre's, or the division's own, which it may take away again. */
interface AddedItem {
  status?: string | null;
  source?: string;
  own?: object;
}

interface AddedTableProps<T extends AddedItem> {
  name: string;
  items: T[];
  itemKey: (item: T) => string;
  columns: Column<T>[];
  /** What the button says that adds one. */
  add: string;
  dialog: (close: () => void) => ReactNode;
  onRemove: (own: NonNullable<T['own']>) => void;
}

/** A table of the centre that is open to divisions, with what a division has added. */
export function AddedTable<T extends AddedItem>({ name, items, itemKey, columns, add, dialog, onRemove }: AddedTableProps<T>) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <section aria-label={name}>
      <LedgerTable
        label={name}
        size="small"
        rows={items}
        rowKey={itemKey}
        columns={[
          ...columns,
          {
            key: 'status',
            title: t('categories.parameter.status'),
            value: (item) => <StatusTag status={(item.status ?? 'assumed').toLowerCase() as SourceStatus} />,
          },
          { key: 'source', title: t('categories.parameter.source'), value: (item) => <div className={styles.source}>{item.source}</div> },
          {
            key: 'whose',
            title: '',
            value: ({ own }) =>
              own === undefined ? (
                <Tag variant="filled">{t('local.table.central')}</Tag>
              ) : (
                <Button type="link" size="small" onClick={() => onRemove(own)}>
                  {t('local.remove')}
                </Button>
              ),
          },
        ]}
      />
      <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
        {add}
      </Button>
      {adding && dialog(() => setAdding(false))}
    </section>
  );
}
