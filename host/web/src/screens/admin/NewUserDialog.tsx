import { useMutation } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { createUser, type NewUser } from '@/api/identity';
import type { OneTimePassword } from '@/api/types';
import { useSession } from '@/app/session';
import { FormDialog } from '@/parts/FormDialog';

interface NewUserDialogProps {
  onClose: () => void;
  onCreated: (made: OneTimePassword) => void;
}

export function NewUserDialog({ onClose, onCreated }: NewUserDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<NewUser>();
  const home = useSession()?.division.code;
  const creating = useMutation({ mutationFn: createUser, onSuccess: onCreated });
  return (
    <FormDialog title={t('admin.users.new')} okText={t('terms.create')} form={form} saving={creating} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ divisionCode: home, language: 'zh-CN' }}
        onFinish={(user) => creating.mutate({ ...user, organisationCode: user.organisationCode || null })}
        style={{ marginTop: 16 }}
      >
        <Form.Item
          name="id"
          label={t('admin.users.id')}
          extra={t('admin.users.idHint')}
          rules={[
            { required: true, message: t('admin.users.needId') },
            { pattern: /^[a-z][a-z0-9._-]{1,63}$/, message: t('admin.users.idFormat') },
          ]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('admin.users.name')} rules={[{ required: true, message: t('admin.users.needName') }]}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item
          name="divisionCode"
          label={t('admin.users.division')}
          rules={[{ required: true, message: t('admin.users.needDivision') }]}
        >
          <Input inputMode="numeric" />
        </Form.Item>
        <Form.Item name="organisationCode" label={t('admin.users.unit')} extra={t('admin.users.unitHint')}>
          <Input />
        </Form.Item>
        <Form.Item name="language" label={t('admin.users.language')}>
          <Select
            options={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Form.Item>
      </Form>
    </FormDialog>
  );
}
