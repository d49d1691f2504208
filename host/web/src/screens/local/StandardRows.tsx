import { Form, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PackRow } from '@/api/packs';
import type { StandardsDefinition } from '@/api/types';
import { useWords } from '@/parts/useWords';
import { AddedTable, type DialogProps, type TableProps } from './AddedTable';
import { withRow, withoutRow } from './edits';
import { SourcedItems, type Sourced } from './SourcedItems';

/** The rows of a table of standards, by tier. */
export function StandardRows({ pack, category, table, name, onChange }: TableProps<StandardsDefinition>) {
  const { t } = useTranslation();
  const words = useWords();
  const own = (category.rows ?? []).filter((r) => r.table === table.code);
  const rows = [
    ...table.rows.map((r) => ({ ...r, own: undefined as PackRow | undefined })),
    ...own.map((r) => ({ ...r, division: pack.division, own: r })),
  ];
  return (
    <AddedTable
      name={name}
      items={rows}
      itemKey={(r) => `${r.own ? 'own' : r.division} ${r.tier} ${r.from}`}
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
      ]}
      add={t('local.table.addRow')}
      dialog={(close) => (
        <RowDialog
          table={table}
          name={name}
          onClose={close}
          onDone={(row) => {
            onChange(withRow(pack, category.code, row));
            close();
          }}
        />
      )}
      onRemove={(row) => onChange(withoutRow(pack, category.code, row))}
    />
  );
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
