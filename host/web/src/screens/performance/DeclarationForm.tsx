import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { declareTargets } from '@/api/contracts';
import { FormDialog } from '@/parts/FormDialog';
import { ownerOf, type Owned } from './owned';
import { OwnerFields } from './OwnerFields';

interface Entered extends Owned {
  isComplete: boolean;
  executionWeight?: number;
  reason?: string;
}

/** Says that the targets of a project or a fund are complete, which takes weights that sum to 100, or opens them again. */
export function DeclarationForm({ year, division, onClose }: { year: number; division: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Entered>();
  const isComplete = Form.useWatch('isComplete', form) ?? true;
  const saving = useMutation({
    mutationFn: (e: Entered) =>
      declareTargets({
        ...ownerOf(e),
        id: `form:${crypto.randomUUID()}`,
        year,
        isComplete,
        executionWeight: e.executionWeight,
        reason: isComplete ? undefined : e.reason,
      }),
    onSuccess: async () => {
      void message.success(t('performance.saved'));
      await client.invalidateQueries({ queryKey: ['list', '/api/v1/measures'] });
      onClose();
    },
  });
  const needed = [{ required: true, message: t('performance.needed') }];
  return (
    <FormDialog title={`${t('performance.declare')} ${year}`} form={form} saving={saving} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ owner: 'project', divisionCode: division, isComplete: true, executionWeight: 0 }}
        onFinish={saving.mutate}
      >
        <OwnerFields />
        <Form.Item name="isComplete" label={t('performance.stage')}>
          <Radio.Group
            options={[
              { value: true, label: t('performance.complete') },
              { value: false, label: t('performance.openAgain') },
            ]}
          />
        </Form.Item>
        <Form.Item name="executionWeight" label={t('performance.executionWeight')} extra={t('performance.weightHint')}>
          <InputNumber min={0} max={99.99} precision={2} suffix="%" style={{ width: '100%' }} />
        </Form.Item>
        {!isComplete && (
          <Form.Item name="reason" label={t('performance.openReason')} rules={needed}>
            <Input maxLength={300} />
          </Form.Item>
        )}
      </Form>
    </FormDialog>
  );
}
