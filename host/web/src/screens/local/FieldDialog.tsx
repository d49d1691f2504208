import { Form, Input, Modal, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pack } from '@/api/packs';
import { nextCode, withField } from './edits';
import { units } from './units';

interface FieldForm {
  name: string;
  subject: string;
  kind: string;
  unit?: string;
  options?: string[];
  required?: boolean;
}

const kinds = ['Money', 'Quantity', 'Count', 'Ratio', 'Date', 'Text', 'Choice', 'Choices', 'Flag'] as const;
/** What can carry a field of a category. */
const subjects = ['payment', 'project', 'indicator', 'contract', 'person_line', 'measure'] as const;

interface FieldDialogProps {
  pack: Pack;
  category: string;
  onClose: () => void;
  onDone: (pack: Pack) => void;
}

export function FieldDialog({ pack, category, onClose, onDone }: FieldDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<FieldForm>();
  const kind = Form.useWatch('kind', form);
  return (
    <Modal open title={t('local.addField')} onCancel={onClose} onOk={form.submit} okText={t('local.add')} cancelText={t('terms.cancel')}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ subject: 'payment', kind: 'Count' }}
        style={{ marginTop: 16 }}
        onFinish={({ name, subject, kind, unit, options, required }) => {
          const field = {
            subject,
            code: nextCode(pack, 'field'),
            name,
            kind,
            ...(unit ? { unit } : {}),
            ...(options?.length ? { options } : {}),
            ...(required ? { required } : {}),
          };
          onDone(withField(pack, category, field));
          onClose();
        }}
      >
        <Form.Item name="name" label={t('local.field.name')} rules={[{ required: true, message: t('local.needed') }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="subject" label={t('local.field.subject')}>
          <Select options={subjects.map((s) => ({ value: s, label: t(`local.subject.${s}`) }))} />
        </Form.Item>
        <Form.Item name="kind" label={t('local.field.kind')}>
          <Select listHeight={360} options={kinds.map((k) => ({ value: k, label: t(`local.kind.${k}`) }))} />
        </Form.Item>
        {(kind === 'Quantity' || kind === 'Count') && (
          <Form.Item name="unit" label={t('local.field.unit')}>
            <Select allowClear options={units.map((u) => ({ value: u, label: u }))} />
          </Form.Item>
        )}
        {(kind === 'Choice' || kind === 'Choices') && (
          <Form.Item name="options" label={t('local.field.options')} rules={[{ required: true, message: t('local.needed') }]}>
            <Select mode="tags" tokenSeparators={['、', ';', '；']} open={false} />
          </Form.Item>
        )}
        <Form.Item name="required" label={t('local.field.required')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}
