import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { selfEvaluate } from '@/api/contracts';
import { FormDialog } from '@/parts/FormDialog';
import { digests, type ChosenFile } from './digests';
import { EvidenceField } from './EvidenceField';
import { ownerOf, type Owned } from './owned';
import { OwnerFields } from './OwnerFields';

interface Entered extends Owned {
  score: number;
  conclusion?: string;
  files?: ChosenFile[];
}

/** Submits a self-evaluation. The last one of a year counts; all stay. */
export function EvaluationForm({ year, division, onClose }: { year: number; division: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Entered>();
  const saving = useMutation({
    mutationFn: async (e: Entered) =>
      selfEvaluate({
        ...ownerOf(e),
        id: `form:${crypto.randomUUID()}`,
        year,
        score: e.score,
        conclusion: e.conclusion,
        evidence: await digests(e.files ?? []),
      }),
    onSuccess: async () => {
      void message.success(t('performance.saved'));
      await client.invalidateQueries({ queryKey: ['list', '/api/v1/self-evaluations'] });
      onClose();
    },
  });
  const needed = [{ required: true, message: t('performance.needed') }];
  return (
    <FormDialog title={`${t('performance.evaluate')} ${year}`} form={form} saving={saving} onClose={onClose}>
      <Form form={form} layout="vertical" initialValues={{ owner: 'project', divisionCode: division }} onFinish={saving.mutate}>
        <OwnerFields />
        <Form.Item name="score" label={t('performance.score')} rules={needed}>
          <InputNumber min={0} max={100} precision={2} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="conclusion" label={t('performance.conclusion')}>
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
        <EvidenceField />
      </Form>
    </FormDialog>
  );
}
