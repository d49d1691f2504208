import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, DatePicker, Form, Input, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { receiveRelease, sendBack } from '@/api/arrivals';
import type { Indicator } from '@/api/types';
import { FormDialog } from '@/parts/FormDialog';

interface Entered {
  on: Dayjs;
  amount?: number;
  reason?: string;
}

export type Arrival = 'receive' | 'sendBack';

/** The receiver says that money on its way arrived, or sends back what it does not take. */
export function ArrivalForm({ indicator, act, onClose }: { indicator: Indicator; act: Arrival; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Entered>();
  const saving = useMutation({
    mutationFn: async ({ on, amount, reason }: Entered) => {
      const day = on.format('YYYY-MM-DD');
      await (act === 'receive' ? receiveRelease(indicator.id, day) : sendBack(indicator.id, amount ?? 0, day, reason ?? ''));
    },
    onSuccess: async () => {
      void message.success(t(`indicators.arrival.${act}Done`));
      await client.invalidateQueries();
      onClose();
    },
  });
  const needed = [{ required: true, message: t('indicators.arrival.needed') }];
  return (
    <FormDialog
      title={t(`indicators.arrival.${act}`)}
      okText={t(`indicators.arrival.${act}`)}
      form={form}
      saving={saving}
      onClose={onClose}
    >
      <p className="muted">{t(`indicators.arrival.${act}About`)}</p>
      <Form form={form} layout="vertical" initialValues={{ on: dayjs(), amount: indicator.undistributed }} onFinish={saving.mutate}>
        <Form.Item name="on" label={t(`indicators.arrival.${act}On`)} rules={needed}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        {act === 'sendBack' && (
          <>
            <Form.Item name="amount" label={t('indicators.arrival.amount')} rules={needed}>
              <InputNumber min={0.01} max={indicator.undistributed} precision={2} suffix={t('shell.yuan')} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="reason" label={t('indicators.arrival.reason')} rules={needed}>
              <Input maxLength={500} />
            </Form.Item>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
