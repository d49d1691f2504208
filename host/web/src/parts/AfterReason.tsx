import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/app/session';
import { ProblemAlert } from './ProblemAlert';

interface AfterReasonProps<T> {
  icon: ReactNode;
  /** What is opened: the button's word and the dialog's title. */
  open: string;
  /** What is shown, and that it is recorded. */
  about: string;
  ask: (reason: string) => Promise<T>;
  children: (answer: T) => ReactNode;
}

/** What of a person is shown to those who may see it, after they said why. It is gone when its place is closed. */
export function AfterReason<T>({ icon, open, about, ask, children }: AfterReasonProps<T>) {
  const { t } = useTranslation();
  const mayAsk = useSession()?.permissions.includes('persons.see') ?? false;
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const asked = useMutation({ mutationFn: ({ reason }: { reason: string }) => ask(reason), onSuccess: () => setAsking(false) });
  if (!mayAsk) return null;
  if (asked.data) return children(asked.data);
  return (
    <>
      <Button icon={icon} onClick={() => setAsking(true)} style={{ alignSelf: 'start' }}>
        {open}
      </Button>
      <Modal
        open={asking}
        title={open}
        okText={t('payments.unmask.show')}
        cancelText={t('terms.cancel')}
        confirmLoading={asked.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{about}</p>
        <Form form={form} layout="vertical" onFinish={asked.mutate}>
          <Form.Item
            name="reason"
            label={t('payments.unmask.reason')}
            rules={[{ required: true, whitespace: true, min: 4, message: t('payments.unmask.reasonNeeded') }]}
          >
            <Input.TextArea rows={2} maxLength={500} showCount placeholder={t('payments.unmask.reasonPlaceholder')} />
          </Form.Item>
        </Form>
        {asked.isError && <ProblemAlert problem={asked.error} />}
      </Modal>
    </>
  );
}
