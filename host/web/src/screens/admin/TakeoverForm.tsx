import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { enterTakeover } from '@/api/catalogue';
import { FormDialog } from '@/parts/FormDialog';

interface Entered {
  code: string;
  successor?: string;
  effectiveOn: Dayjs;
  docNo: string;
  reason: string;
}

/** Enters that a division was taken over; without a successor it takes back what was entered. */
export function TakeoverForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Entered>();
  const saving = useMutation({
    mutationFn: (e: Entered) =>
      enterTakeover({ ...e, successor: e.successor || undefined, effectiveOn: e.effectiveOn.format('YYYY-MM-DD') }),
    onSuccess: async () => {
      void message.success(t('admin.takeovers.saved'));
      await client.invalidateQueries();
      onClose();
    },
  });
  const needed = [{ required: true, message: t('admin.takeovers.needed') }];
  return (
    <FormDialog title={t('admin.takeovers.new')} form={form} saving={saving} onClose={onClose}>
      <Form form={form} layout="vertical" onFinish={saving.mutate}>
        <Form.Item name="code" label={t('admin.takeovers.code')} rules={needed}>
          <Input maxLength={12} />
        </Form.Item>
        <Form.Item name="successor" label={t('admin.takeovers.successor')} extra={t('admin.takeovers.successorAbout')}>
          <Input maxLength={12} />
        </Form.Item>
        <Form.Item name="effectiveOn" label={t('admin.takeovers.effectiveOn')} rules={needed}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="docNo" label={t('admin.takeovers.docNo')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="reason" label={t('admin.switches.reason')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </FormDialog>
  );
}
