import { Form, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pack } from '@/api/packs';
import { nextCode, withElement } from './edits';

interface ElementForm {
  name: string;
  subject: 'project' | 'indicator';
  dueDays?: number;
  after?: string;
  published?: boolean;
  basis: string;
}

const subjects = ['project', 'indicator'] as const;

/** The days from which a due date counts, by what the element belongs to. */
const days = {
  project: [
    'Project.PlanStart',
    'Project.PlanEnd',
    'Project.RealStart',
    'Project.RealEnd',
    'Project.AcceptedOn',
    'Project.FirstAssignedOn',
  ],
  indicator: ['Indicator.DocDate', 'Indicator.RegisteredOn', 'Indicator.ReceivedOn'],
} as const;

interface ElementDialogProps {
  pack: Pack;
  category: string;
  onClose: () => void;
  onDone: (pack: Pack) => void;
}

/** Something that must be brought about each project or indicator, and until when. */
export function ElementDialog({ pack, category, onClose, onDone }: ElementDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<ElementForm>();
  const subject = Form.useWatch('subject', form) ?? 'project';
  const after = Form.useWatch('after', form);
  const needed = [{ required: true, message: t('local.needed') }];
  return (
    <Modal open title={t('local.addElement')} onCancel={onClose} onOk={form.submit} okText={t('local.add')} cancelText={t('terms.cancel')}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ subject: 'project' }}
        style={{ marginTop: 16 }}
        onFinish={(v) => {
          onDone(
            withElement(pack, category, {
              subject: v.subject,
              code: nextCode(pack, 'field'),
              name: v.name,
              ...(v.after ? { dueDays: v.dueDays ?? 0, after: v.after } : {}),
              ...(v.published ? { published: true } : {}),
              basis: [v.basis],
            }),
          );
          onClose();
        }}
      >
        <Form.Item name="name" label={t('local.element.name')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="subject" label={t('local.element.subject')}>
          <Select
            options={subjects.map((s) => ({ value: s, label: t(`local.subject.${s}`) }))}
            onChange={() => form.setFieldValue('after', undefined)}
          />
        </Form.Item>
        <Form.Item name="after" label={t('local.element.after')}>
          <Select
            allowClear
            placeholder={t('local.element.never')}
            options={days[subject].map((d) => ({ value: d, label: t(`local.day.${d.replace('.', '')}` as 'local.day.ProjectPlanStart') }))}
          />
        </Form.Item>
        {after && (
          <Form.Item name="dueDays" label={t('local.element.due')} rules={needed}>
            <InputNumber min={0} max={3650} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        )}
        <Form.Item name="published" label={t('local.element.published')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="basis" label={t('local.basis')} rules={needed}>
          <Input />
        </Form.Item>
      </Form>
    </Modal>
  );
}
