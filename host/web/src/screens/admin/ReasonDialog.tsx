import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

interface ReasonDialogProps {
  title: string;
  ok: string;
  busy: boolean;
  onClose: () => void;
  onReason: (reason: string) => void;
}

/** Asks why, before something is taken from somebody. */
export function ReasonDialog({ title, ok, busy, onClose, onReason }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={form.submit}
      okText={ok}
      okButtonProps={{ danger: true }}
      cancelText={t('terms.cancel')}
      confirmLoading={busy}
    >
      <Form form={form} layout="vertical" onFinish={({ reason }) => onReason(reason)} style={{ marginTop: 16 }}>
        <Form.Item
          name="reason"
          label={t('admin.grants.reason')}
          rules={[{ required: true, whitespace: true, message: t('admin.grants.needReason') }]}
        >
          <Input.TextArea maxLength={400} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
