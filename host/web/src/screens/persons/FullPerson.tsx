import { EyeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unmaskPerson } from '@/api/persons';
import { useSession } from '@/app/session';
import { Facts } from '@/parts/Facts';
import { ProblemAlert } from '@/parts/ProblemAlert';

/** The person in full, for those who may, after they said why. It is gone when the line is closed. */
export function FullPerson({ line }: { line: string }) {
  const { t } = useTranslation();
  const mayAsk = useSession()?.permissions.includes('persons.see') ?? false;
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const full = useMutation({
    mutationFn: ({ reason }: { reason: string }) => unmaskPerson(line, reason),
    onSuccess: () => setAsking(false),
  });
  if (!mayAsk) return null;
  if (full.data)
    return (
      <Facts
        items={[
          [t('persons.name'), full.data.name],
          [t('persons.idNumber'), <span className="mono">{full.data.idNumber}</span>],
          [t('persons.account'), full.data.account && <span className="mono">{full.data.account}</span>],
          [t('persons.accountName'), full.data.accountName],
        ]}
      />
    );
  return (
    <>
      <Button icon={<EyeOutlined />} onClick={() => setAsking(true)} style={{ alignSelf: 'start' }}>
        {t('persons.unmask.open')}
      </Button>
      <Modal
        open={asking}
        title={t('persons.unmask.open')}
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
