import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { enterBudget, type BudgetItem } from '@/api/budgets';
import { FormDialog } from '@/parts/FormDialog';
import { FundPicker } from '@/parts/Pickers';

interface Entered {
  kind: 'approval' | 'expected';
  divisionCode: string;
  approvedOn?: Dayjs;
  fundCode?: string;
  expected?: number;
  docNo: string;
  reason?: string;
}

/** Enters what is known of a budget, or corrects what was entered: the entry before stays. */
export function BudgetForm({
  division,
  year,
  corrected,
  onClose,
}: {
  division: string;
  year: number;
  corrected?: BudgetItem;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Entered>();
  const kind = Form.useWatch('kind', { form, preserve: true });
  const saving = useMutation({
    mutationFn: (e: Entered) =>
      enterBudget({
        id: `form:${crypto.randomUUID()}`,
        divisionCode: e.divisionCode,
        year,
        approvedOn: kind === 'approval' ? e.approvedOn?.format('YYYY-MM-DD') : undefined,
        fundCode: kind === 'expected' ? e.fundCode : undefined,
        expected: kind === 'expected' ? e.expected : undefined,
        docNo: e.docNo,
        corrects: corrected?.id,
        reason: e.reason,
      }),
    onSuccess: async () => {
      void message.success(t('budgets.saved'));
      await client.invalidateQueries({ queryKey: ['list', '/api/v1/budgets'] });
      onClose();
    },
  });
  const needed = [{ required: true, message: t('budgets.needed') }];
  return (
    <FormDialog title={corrected ? t('budgets.correct') : t('budgets.new')} form={form} saving={saving} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          kind: corrected?.fundCode ? 'expected' : 'approval',
          divisionCode: division,
          approvedOn: corrected?.approvedOn ? dayjs(corrected.approvedOn) : undefined,
          fundCode: corrected?.fundCode ?? undefined,
          expected: corrected?.expected ?? undefined,
          docNo: corrected?.docNo,
        }}
        onFinish={saving.mutate}
      >
        <Form.Item name="kind" label={t('budgets.what')}>
          <Select
            disabled={corrected !== undefined}
            options={[
              { value: 'approval', label: t('budgets.approval') },
              { value: 'expected', label: t('budgets.expectedTransfers') },
            ]}
          />
        </Form.Item>
        <Form.Item name="divisionCode" label={t('budgets.divisionCode')} rules={needed}>
          <Input maxLength={12} disabled={corrected !== undefined} />
        </Form.Item>
        {kind === 'expected' ? (
          <>
            <Form.Item name="fundCode" label={t('terms.fund')} rules={needed}>
              {corrected ? <Input disabled /> : <FundPicker width="100%" />}
            </Form.Item>
            <Form.Item name="expected" label={t('budgets.expected')} rules={needed}>
              <InputNumber min={0.01} precision={2} suffix={t('shell.yuan')} style={{ width: '100%' }} />
            </Form.Item>
          </>
        ) : (
          <Form.Item name="approvedOn" label={t('budgets.approvedOn')} rules={needed}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        )}
        <Form.Item name="docNo" label={t('budgets.docNo')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        {corrected && (
          <Form.Item name="reason" label={t('budgets.reason')} rules={needed}>
            <Input maxLength={300} />
          </Form.Item>
        )}
      </Form>
    </FormDialog>
  );
}
