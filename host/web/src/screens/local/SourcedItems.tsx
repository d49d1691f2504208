import { DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { PackMove } from '@/api/packs';

/** What every local value says beside itself. */
export interface Sourced {
  from: Dayjs;
  status: PackMove['status'];
  source: string;
}

/** From when it holds, how sure the division is of it, and by what document. */
export function SourcedItems() {
  const { t } = useTranslation();
  const needed = [{ required: true, message: t('local.needed') }];
  return (
    <>
      <Form.Item name="from" label={t('local.parameter.from')} rules={needed}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="status" label={t('categories.parameter.status')} initialValue="Known">
        <Select options={(['Verified', 'Known', 'Assumed'] as const).map((s) => ({ value: s, label: t(`local.status.${s}`) }))} />
      </Form.Item>
      <Form.Item name="source" label={t('local.basis')} rules={needed}>
        <Input />
      </Form.Item>
    </>
  );
}
