import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/parts/ProblemAlert';

interface ProofDialogProps {
  open: boolean;
  title: string;
  about?: string;
  okText: string;
  problem: unknown;
  pending: boolean;
  onProved: (password: string, name: string) => void;
  onClose: () => void;
  /** Asked for beside the password. */
  children?: ReactNode;
}

/** Asks for the password once more, before something that a stolen session must not do. */
export function ProofDialog({ open, title, about, okText, problem, pending, onProved, onClose, children }: ProofDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ password: string; name?: string }>();
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      confirmLoading={pending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
      width={420}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={(entered) => onProved(entered.password, entered.name?.trim() ?? '')}
      >
        {about && <p>{about}</p>}
        {problem !== null && <ProblemAlert problem={problem} />}
        {children}
        <Form.Item name="password" label={t('profile.current')} rules={[{ required: true, message: t('profile.needPassword') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
