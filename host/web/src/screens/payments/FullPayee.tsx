import { EyeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unmaskPayee } from '@/api/ledger';
import { useSession } from '@/app/session';
import { Facts } from '@/parts/Facts';
import { ProblemAlert } from '@/parts/ProblemAlert';

/** The payee in full, for those who may, after they said why. It is gone when the payment is closed. */
export function FullPayee({ payment }: { payment: string }) {
  const { t } = useTranslation();
  const mayAsk = useSession()?.permissions.includes('persons.see') ?? false;
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const full = useMutation({
    mutationFn: ({ reason }: { reason: string }) => unmaskPayee(payment, reason),
    onSuccess: () => setAsking(false),
  });
  if (!mayAsk) return null;
  if (full.data)
    return (
      <Facts
        items={[
          [t('payments.payee'), full.data.payeeName],
          [t('payments.payeeAccount'), <span className="mono">{full.data.payeeAccount}</span>],
        ]}
      />
    );
  return (
    <>
      <Button icon={<EyeOutlined />} onClick={() => setAsking(true)} style={{ alignSelf: 'start' }}>
        {t('payments.unmask.open')}
      </Button>
      <Modal
        open={asking}
        title={t('payments.unmask.open')}
        okText={t('payments.unmask.show')}
        cancelText={t('terms.cancel')}
        confirmLoading={full.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{t('payments.unmask.about')}</p>
        <Form form={form} layout="vertical" onFinish={full.mutate}>
          <Form.Item
            name="reason"
            label={t('payments.unmask.reason')}
            rules={[{ required: true, whitespace: true, min: 4, message: t('payments.unmask.reasonNeeded') }]}
          >
            <Input.TextArea rows={2} maxLength={500} showCount placeholder={t('payments.unmask.reasonPlaceholder')} />
          </Form.Item>
        </Form>
        {full.isError && <ProblemAlert problem={full.error} />}
      </Modal>
    </>
  );
}
