import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { proposeGrant, rolesQuery, type NewGrant } from '@/api/identity';
import { FormDialog } from '@/parts/FormDialog';

export function ProposeGrantDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const [form] = Form.useForm<NewGrant>();
  const roles = useQuery(rolesQuery).data ?? [];
  const proposing = useMutation({
    mutationFn: proposeGrant,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['list'] });
      onClose();
    },
  });
  const role = Form.useWatch('role', form);
  const chosen = roles.find((r) => r.code === role);
  return (
    <FormDialog title={t('admin.grants.propose')} okText={t('admin.grants.propose')} form={form} saving={proposing} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        onFinish={(grant) => proposing.mutate({ ...grant, until: grant.until || null })}
        style={{ marginTop: 16 }}
      >
        <Form.Item name="userId" label={t('admin.users.id')} rules={[{ required: true, message: t('admin.grants.needUser') }]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="role"
          label={t('admin.grants.role')}
          extra={chosen && (i18n.language === 'en' ? chosen.aboutEnglish : chosen.about)}
          rules={[{ required: true, message: t('admin.grants.needRole') }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={roles.map((r) => ({ value: r.code, label: i18n.language === 'en' ? r.english : r.name }))}
          />
        </Form.Item>
        <Form.Item name="until" label={t('admin.grants.until')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('admin.grants.reason')}
          rules={[{ required: true, whitespace: true, message: t('admin.grants.needReason') }]}
        >
          <Input.TextArea maxLength={400} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </FormDialog>
  );
}
