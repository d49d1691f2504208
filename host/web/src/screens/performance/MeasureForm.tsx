import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { setMeasure } from '@/api/contracts';
import { FormDialog } from '@/parts/FormDialog';
import { ownerOf, type Owned } from './owned';
import { OwnerFields } from './OwnerFields';
import { directions, groups } from './words';

interface Entered extends Owned {
  id: string;
  group: string;
  subgroup?: string;
  name: string;
  kind: '定量' | '定性';
  direction: string;
  planned?: number;
  unit?: string;
  weight?: number;
  dueOn?: Dayjs;
}

/** Sets a measure of a project, or of a whole fund. */
export function MeasureForm({ year, division, onClose }: { year: number; division: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Entered>();
  const isGraded = Form.useWatch('kind', form) === '定性';
  const saving = useMutation({
    mutationFn: ({ owner, projectCode, fundCode, divisionCode, ...e }: Entered) =>
      setMeasure({
        ...e,
        ...ownerOf({ owner, projectCode, fundCode, divisionCode }),
        year,
        planned: isGraded ? undefined : e.planned,
        unit: isGraded ? undefined : e.unit,
        dueOn: e.dueOn?.format('YYYY-MM-DD'),
      }),
    onSuccess: async () => {
      void message.success(t('performance.saved'));
      await client.invalidateQueries({ queryKey: ['list', '/api/v1/measures'] });
      onClose();
    },
  });
  const needed = [{ required: true, message: t('performance.needed') }];
  return (
    <FormDialog title={t('performance.new')} form={form} saving={saving} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ owner: 'project', divisionCode: division, kind: '定量', direction: '≥', group: '产出指标' }}
        onFinish={saving.mutate}
      >
        <Form.Item name="id" label={t('performance.id')} rules={needed}>
          <Input maxLength={64} />
        </Form.Item>
        <OwnerFields />
        <Form.Item name="group" label={t('performance.group')} rules={needed}>
          <Select options={groups.map((g) => ({ value: g, label: g }))} />
        </Form.Item>
        <Form.Item name="subgroup" label={t('performance.subgroup')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="name" label={t('performance.name')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="kind" label={t('performance.kind')}>
          <Select options={['定量', '定性'].map((k) => ({ value: k, label: k }))} />
        </Form.Item>
        {!isGraded && (
          <>
            <Form.Item name="direction" label={t('performance.direction')}>
              <Select options={directions.map((d) => ({ value: d, label: d }))} />
            </Form.Item>
            <Form.Item name="planned" label={t('performance.planned')} rules={needed}>
              <InputNumber min={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="unit" label={t('performance.unit')} rules={needed}>
              <Input maxLength={20} />
            </Form.Item>
          </>
        )}
        <Form.Item name="weight" label={t('performance.weight')}>
          <InputNumber min={0} max={100} precision={2} suffix="%" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('performance.dueOn')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </FormDialog>
  );
}
