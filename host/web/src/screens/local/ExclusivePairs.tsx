import { AutoComplete, DatePicker, Form, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { PackPair } from '@/api/packs';
import type { ExclusivesDefinition } from '@/api/types';
import { AddedTable, type DialogProps, type TableProps } from './AddedTable';
import { withPair, withoutPair } from './edits';
import { SourcedItems, type Sourced } from './SourcedItems';

/** The pairs of benefits that nobody may draw together. */
export function ExclusivePairs({ pack, category, table, name, onChange }: TableProps<ExclusivesDefinition>) {
  const { t } = useTranslation();
  const own = (category.pairs ?? []).filter((p) => p.table === table.code);
  const pairs = [...table.pairs.map((p) => ({ ...p, own: undefined as PackPair | undefined })), ...own.map((p) => ({ ...p, own: p }))];
  return (
    <AddedTable
      name={name}
      items={pairs}
      itemKey={(p) => `${p.own ? 'own' : ''} ${p.one} ${p.other} ${p.from}`}
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
      ]}
      add={t('local.table.addPair')}
      dialog={(close) => (
        <PairDialog
          table={table}
          name={name}
          onClose={close}
          onDone={(pair) => {
            onChange(withPair(pack, category.code, pair));
            close();
          }}
        />
      )}
      onRemove={(pair) => onChange(withoutPair(pack, category.code, pair))}
    />
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
