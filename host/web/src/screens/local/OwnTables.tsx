import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Button, DatePicker, Form, InputNumber, Modal, Select, Tag } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryQuery } from '@/api/catalogue';
import type { Pack, PackCategory, PackPair, PackRow } from '@/api/packs';
import type { ExclusivesDefinition, SourceStatus, StandardsDefinition } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { StatusTag } from '@/parts/StatusTag';
import { useWords } from '@/parts/useWords';
import { withPair, withRow, withWords, withoutPair, withoutRow } from './edits';
import styles from './Local.module.css';
import { SourcedItems, type Sourced } from './SourcedItems';

interface OwnTablesProps {
  pack: Pack;
  category: PackCategory;
  onChange: (pack: Pack) => void;
}

/** The tables and word lists that the centre has opened: what stands in them, and what the division adds. */
export function OwnTables({ pack, category, onChange }: OwnTablesProps) {
  const { t, i18n } = useTranslation();
  const definition = useQuery(categoryQuery(category.code)).data;
  if (!definition) return null;
  const name = (of: { name: string; english: string }) => (i18n.language === 'en' ? of.english : of.name);
  return (
    <>
      {definition.standards
        .filter((table) => table.isOpenToCities)
        .map((table) => (
          <StandardRows key={table.code} pack={pack} category={category} table={table} name={name(table)} onChange={onChange} />
        ))}
      {definition.exclusives
        .filter((table) => table.isOpenToCities)
        .map((table) => (
          <ExclusivePairs key={table.code} pack={pack} category={category} table={table} name={name(table)} onChange={onChange} />
        ))}
      {definition.wordLists
        .filter((list) => list.isOpenToCities)
        .map((list) => (
          <section key={list.code} aria-label={name(list)}>
            <b>{name(list)}</b> <span className="muted">{list.words.join('、')}</span>
            <Select
              mode="tags"
              open={false}
              style={{ width: '100%' }}
              tokenSeparators={['、', ';', '；']}
              aria-label={`${name(list)} ${t('local.table.ownWords')}`}
              placeholder={t('local.table.ownWords')}
              value={category.words?.find((w) => w.list === list.code)?.words ?? []}
              onChange={(words: string[]) => onChange(withWords(pack, category.code, list.code, words))}
            />
          </section>
        ))}
    </>
  );
}

interface TableProps<T> extends OwnTablesProps {
  table: T;
  name: string;
}

function StandardRows({ pack, category, table, name, onChange }: TableProps<StandardsDefinition>) {
  const { t } = useTranslation();
  const words = useWords();
  const [adding, setAdding] = useState(false);
  const own = (category.rows ?? []).filter((r) => r.table === table.code);
  const rows = [
    ...table.rows.map((r) => ({ ...r, own: undefined as PackRow | undefined })),
    ...own.map((r) => ({ ...r, division: pack.division, own: r })),
  ];
  return (
    <section aria-label={name}>
      <LedgerTable
        label={name}
        size="small"
        rows={rows}
        rowKey={(r) => `${r.own ? 'own' : r.division} ${r.tier} ${r.from}`}
        columns={[
          { key: 'tier', title: name, value: (r) => <b>{r.tier}</b> },
          {
            key: 'value',
            title: t('local.table.value'),
            value: (r) => (
              <span className="num">
                {r.value} {words(table.unit)}
              </span>
            ),
          },
          { key: 'from', title: t('local.parameter.from'), value: (r) => r.from },
          {
            key: 'status',
            title: t('categories.parameter.status'),
            value: (r) => <StatusTag status={(r.status ?? 'assumed').toLowerCase() as SourceStatus} />,
          },
          { key: 'source', title: t('categories.parameter.source'), value: (r) => <div className={styles.source}>{r.source}</div> },
          {
            key: 'whose',
            title: '',
            value: (r) => <Whose own={r.own !== undefined} onRemove={() => r.own && onChange(withoutRow(pack, category.code, r.own))} />,
          },
        ]}
      />
      <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
        {t('local.table.addRow')}
      </Button>
      {adding && (
        <RowDialog
          table={table}
          name={name}
          onClose={() => setAdding(false)}
          onDone={(row) => {
            onChange(withRow(pack, category.code, row));
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}

function ExclusivePairs({ pack, category, table, name, onChange }: TableProps<ExclusivesDefinition>) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const own = (category.pairs ?? []).filter((p) => p.table === table.code);
  const rows = [...table.pairs.map((p) => ({ ...p, own: undefined as PackPair | undefined })), ...own.map((p) => ({ ...p, own: p }))];
  return (
    <section aria-label={name}>
      <LedgerTable
        label={name}
        size="small"
        rows={rows}
        rowKey={(p) => `${p.own ? 'own' : ''} ${p.one} ${p.other} ${p.from}`}
        columns={[
          {
            key: 'pair',
            title: name,
            value: (p) => (
              <b>
                {p.one} ⇹ {p.other}
              </b>
            ),
          },
          { key: 'from', title: t('local.parameter.from'), value: (p) => p.from },
          { key: 'until', title: t('local.table.until'), value: (p) => p.until },
          {
            key: 'status',
            title: t('categories.parameter.status'),
            value: (p) => <StatusTag status={(p.status ?? 'assumed').toLowerCase() as SourceStatus} />,
          },
          { key: 'source', title: t('categories.parameter.source'), value: (p) => <div className={styles.source}>{p.source}</div> },
          {
            key: 'whose',
            title: '',
            value: (p) => <Whose own={p.own !== undefined} onRemove={() => p.own && onChange(withoutPair(pack, category.code, p.own))} />,
          },
        ]}
      />
      <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
        {t('local.table.addPair')}
      </Button>
      {adding && (
        <PairDialog
          table={table}
          name={name}
          onClose={() => setAdding(false)}
          onDone={(pair) => {
            onChange(withPair(pack, category.code, pair));
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}

function Whose({ own, onRemove }: { own: boolean; onRemove: () => void }) {
  const { t } = useTranslation();
  if (!own) return <Tag variant="filled">{t('local.table.central')}</Tag>;
  return (
    <Button type="link" size="small" onClick={onRemove}>
      {t('local.remove')}
    </Button>
  );
}

interface DialogProps<T, R> {
  table: T;
  name: string;
  onClose: () => void;
  onDone: (item: R) => void;
}

function RowDialog({ table, name, onClose, onDone }: DialogProps<StandardsDefinition, PackRow>) {
  const { t } = useTranslation();
  const words = useWords();
  const [form] = Form.useForm<Sourced & { tier: string; value: number }>();
  const needed = [{ required: true, message: t('local.needed') }];
  return (
    <Modal open title={name} onCancel={onClose} onOk={form.submit} okText={t('local.add')} cancelText={t('terms.cancel')}>
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 16 }}
        onFinish={({ from, ...v }) => onDone({ table: table.code, ...v, from: from.format('YYYY-MM-DD') })}
      >
        <Form.Item name="tier" label={t('local.table.tier')} rules={needed}>
          <Select options={[...new Set(table.rows.map((r) => r.tier))].map((tier) => ({ value: tier, label: tier }))} />
        </Form.Item>
        <Form.Item name="value" label={t('local.table.value')} extra={words(table.unit)} rules={needed}>
          <InputNumber style={{ width: '100%' }} />
        </Form.Item>
        <SourcedItems />
      </Form>
    </Modal>
  );
}

function PairDialog({ table, name, onClose, onDone }: DialogProps<ExclusivesDefinition, PackPair>) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Sourced & { one: string; other: string; until?: Dayjs | null }>();
  const needed = [{ required: true, whitespace: true, message: t('local.needed') }];
  const benefits = [...new Set(table.pairs.flatMap((p) => [p.one, p.other]))].map((value) => ({ value }));
  return (
    <Modal open title={name} onCancel={onClose} onOk={form.submit} okText={t('local.add')} cancelText={t('terms.cancel')}>
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 16 }}
        onFinish={({ from, until, ...v }) =>
          onDone({ table: table.code, ...v, from: from.format('YYYY-MM-DD'), ...(until ? { until: until.format('YYYY-MM-DD') } : {}) })
        }
      >
        <Form.Item name="one" label={t('local.table.one')} rules={needed}>
          <AutoComplete options={benefits} />
        </Form.Item>
        <Form.Item name="other" label={t('local.table.other')} rules={needed}>
          <AutoComplete options={benefits} />
        </Form.Item>
        <SourcedItems />
        <Form.Item name="until" label={t('local.table.until')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
