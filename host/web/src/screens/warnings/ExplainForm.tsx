import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { explain } from '@/api/warnings';
import { ProblemAlert } from '@/parts/ProblemAlert';

/** The answer of whoever is asked: it becomes part of the history and is weighed by somebody else. */
export function ExplainForm({ id }: { id: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<{ text: string }>();
  const explaining = useMutation({
    mutationFn: (entered: { text: string }) => explain(id, entered.text),
    onSuccess: async () => {
      form.resetFields();
      void message.success(t('warnings.detail.explained'));
      await Promise.all([
        client.invalidateQueries({ queryKey: ['warning', id] }),
        client.invalidateQueries({ queryKey: ['warnings'] }),
        client.invalidateQueries({ queryKey: ['list', '/api/v1/warnings'] }),
      ]);
    },
  });
  return (
    <Form form={form} layout="vertical" onFinish={explaining.mutate}>
      <Form.Item
        name="text"
        label={t('warnings.detail.explain')}
        rules={[{ required: true, whitespace: true, message: t('warnings.detail.explainNeeded') }]}
      >
        <Input.TextArea rows={3} maxLength={2000} showCount placeholder={t('warnings.detail.explainPlaceholder')} />
      </Form.Item>
      {explaining.isError && <ProblemAlert problem={explaining.error} />}
      <Button type="primary" htmlType="submit" loading={explaining.isPending}>
        {t('warnings.detail.submit')}
      </Button>
    </Form>
  );
}
