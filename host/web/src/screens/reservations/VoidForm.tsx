import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { voidReservation } from '@/api/reservations';
import { FormDialog } from '@/parts/FormDialog';

/** Frees what is held, for a reason that is kept. */
export function VoidForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const freeing = useMutation({
    mutationFn: ({ reason }: { reason: string }) => voidReservation(id, reason),
    onSuccess: async () => {
      void message.success(t('reservations.voided'));
      await client.invalidateQueries({ queryKey: ['list', '/api/v1/reservations'] });
      onClose();
    },
  });
  return (
    <FormDialog title={t('reservations.voidTitle', { id })} okText={t('reservations.void')} form={form} saving={freeing} onClose={onClose}>
      <Form form={form} layout="vertical" onFinish={freeing.mutate}>
        <Form.Item name="reason" label={t('reservations.voidReason')} rules={[{ required: true, message: t('reservations.needed') }]}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </FormDialog>
  );
}
