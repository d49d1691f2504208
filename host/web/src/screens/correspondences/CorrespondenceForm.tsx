import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { enterCorrespondence, type Correspondence } from '@/api/correspondences';
import { FormDialog } from '@/parts/FormDialog';
import { FundPicker } from '@/parts/Pickers';

interface Entered {
  divisionCode: string;
  upperFund: string;
  lowerFund: string;
  effectiveOn: Dayjs;
  docNo: string;
  reason?: string;
}

/** Enters a row of the correspondence table, or ends one: the row stays. */
export function CorrespondenceForm({ division, ended, onClose }: { division: string; ended?: Correspondence; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Entered>();
  const saving = useMutation({
    mutationFn: (e: Entered) =>
      enterCorrespondence({
        id: `form:${crypto.randomUUID()}`,
        divisionCode: ended ? undefined : e.divisionCode,
        upperFund: ended ? undefined : e.upperFund,
        lowerFund: ended ? undefined : e.lowerFund,
        effectiveOn: e.effectiveOn.format('YYYY-MM-DD'),
        docNo: e.docNo,
        ends: ended?.id,
        reason: e.reason,
      }),
    onSuccess: async () => {
      void message.success(t('correspondences.saved'));
      await client.invalidateQueries({ queryKey: ['list'] });
      onClose();
    },
  });
  const needed = [{ required: true, message: t('correspondences.needed') }];
  return (
    <FormDialog title={ended ? t('correspondences.end') : t('correspondences.new')} form={form} saving={saving} onClose={onClose}>
      <Form form={form} layout="vertical" initialValues={{ divisionCode: division }} onFinish={saving.mutate}>
        {ended ? (
          <p>
            {ended.upperFund} {ended.upperName} → {ended.lowerFund} {ended.lowerName}
          </p>
        ) : (
          <>
            <Form.Item name="divisionCode" label={t('correspondences.division')} rules={needed}>
              <Input maxLength={12} />
            </Form.Item>
            <Form.Item name="upperFund" label={t('correspondences.upper')} rules={needed}>
              <FundPicker width="100%" />
            </Form.Item>
            <Form.Item name="lowerFund" label={t('correspondences.lower')} rules={needed}>
              <FundPicker width="100%" />
            </Form.Item>
          </>
        )}
        <Form.Item name="effectiveOn" label={ended ? t('correspondences.until') : t('correspondences.from')} rules={needed}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="docNo" label={t('correspondences.docNo')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        {ended && (
          <Form.Item name="reason" label={t('correspondences.reason')} rules={needed}>
            <Input maxLength={300} />
          </Form.Item>
        )}
      </Form>
    </FormDialog>
  );
}
