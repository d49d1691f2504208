import { useMutation } from '@tanstack/react-query';
import { Checkbox, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { createClient, type NewClient } from '@/api/clients';
import { useSession } from '@/app/session';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { usePermissionWord } from '../admin/usePermissionWord';

// What a program may hold: business, and never administering.
const scopes = [
  'ledger.see',
  'indicators.move',
  'payments.post',
  'projects.keep',
  'warnings.handle',
  'catalogue.keep',
  'approval.take-part',
  'observations.post',
  'registers.keep',
];

interface NewClientDialogProps {
  onClose: () => void;
  /** With the secret, of the first administrator; without one it waits for somebody's agreement. */
  onCreated: (secret: string | null) => void;
}

export function NewClientDialog({ onClose, onCreated }: NewClientDialogProps) {
  const { t } = useTranslation();
  const permission = usePermissionWord();
  const home = useSession()?.division.code;
  const [form] = Form.useForm<NewClient>();
  const creating = useMutation({ mutationFn: createClient, onSuccess: (made) => onCreated('key' in made ? made.key : null) });
  return (
    <Modal
      open
      title={t('clients.new')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('terms.create')}
      cancelText={t('terms.cancel')}
      confirmLoading={creating.isPending}
    >
      {creating.isError && <ProblemAlert problem={creating.error} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ divisionCode: home }}
        onFinish={(made) => creating.mutate(made)}
        style={{ marginTop: 16 }}
      >
        <Form.Item name="name" label={t('clients.name')} rules={[{ required: true, message: t('clients.needName') }]}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="divisionCode" label={t('clients.division')} rules={[{ required: true, message: t('clients.needDivision') }]}>
          <Input inputMode="numeric" />
        </Form.Item>
        <Form.Item name="contactId" label={t('clients.contact')} extra={t('clients.contactAbout')}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="callsPerMinute" label={t('clients.limit')} extra={t('clients.limitAbout')}>
          <InputNumber min={1} max={1_000_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="scopes" label={t('clients.scopes')} rules={[{ required: true, message: t('clients.needScopes') }]}>
          <Checkbox.Group
            style={{ display: 'grid', gap: 6 }}
            options={scopes.map((scope) => ({ value: scope, label: permission(scope) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
