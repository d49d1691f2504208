import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoriesQuery, categoryQuery } from '@/api/catalogue';
import type { ExemptionTarget } from '@/api/types';
import { askExemption } from '@/api/warnings';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useScope } from '@/parts/useScope';

interface Entered {
  rule: string;
  targetKind: ExemptionTarget;
  target: string;
  basis: string;
  why: string;
  days: [Dayjs, Dayjs];
}

const targets: ExemptionTarget[] = ['payee', 'project', 'indicator', 'fund', 'subject'];

/** Asks for an exemption; another person agrees. What stops an act cannot be exempted from. */
export function AskExemption({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { division } = useScope();
  const english = i18n.language === 'en';
  const [form] = Form.useForm<Entered>();
  const [definition, setDefinition] = useState('kernel');
  const categories = (useQuery(categoriesQuery).data ?? []).filter((c) => c.hasDefinition);
  const rules = (useQuery(categoryQuery(definition)).data?.rules ?? []).filter(
    (r) => r.enforcement !== 'hold' && r.enforcement !== 'prohibit',
  );
  const asking = useMutation({
    mutationFn: ({ days: [from, until], ...entered }: Entered) =>
      askExemption({
        ...entered,
        definition,
        division: division.code,
        from: from.format('YYYY-MM-DD'),
        until: until.format('YYYY-MM-DD'),
      }),
    onSuccess: async () => {
      void message.success(t('warnings.exemptions.asked'));
      await client.invalidateQueries({ queryKey: ['list', '/api/v1/exemptions'] });
      onClose();
    },
  });
  const needed = [{ required: true, message: t('local.needed') }];
  return (
    <Modal
      open
      title={t('warnings.exemptions.ask')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('warnings.exemptions.ask')}
      cancelText={t('terms.cancel')}
      confirmLoading={asking.isPending}
    >
      <Form form={form} layout="vertical" onFinish={asking.mutate} style={{ marginTop: 16 }} initialValues={{ targetKind: 'payee' }}>
        <Form.Item label={t('warnings.exemptions.definition')}>
          <Select
            aria-label={t('warnings.exemptions.definition')}
            value={definition}
            options={categories.map((c) => ({ value: c.code, label: english ? c.english : c.name }))}
            onChange={(code: string) => {
              setDefinition(code);
              form.resetFields(['rule']);
            }}
          />
        </Form.Item>
        <Form.Item name="rule" label={t('warnings.rule')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={rules.map((r) => ({ value: r.code, label: `${r.code} ${english ? r.english : r.name}` }))}
          />
        </Form.Item>
        <Form.Item name="targetKind" label={t('warnings.exemptions.targetKind')} rules={needed}>
          <Select options={targets.map((kind) => ({ value: kind, label: t(`warnings.exemptions.targets.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="target" label={t('warnings.exemptions.target')} extra={t('warnings.exemptions.targetAbout')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="basis" label={t('warnings.exemptions.basis')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="why" label={t('warnings.exemptions.why')} rules={needed}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        <Form.Item name="days" label={t('warnings.exemptions.days')} rules={needed}>
          <DatePicker.RangePicker style={{ width: '100%' }} />
        </Form.Item>
        {asking.isError && <ProblemAlert problem={asking.error} />}
      </Form>
    </Modal>
  );
}
