import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { signIn } from '@/app/session';
import { ProblemAlert } from '@/parts/ProblemAlert';
import styles from './SignIn.module.css';

export function SignInForm({ onSignedIn }: { onSignedIn: (mustChangePassword: boolean) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const entering = useMutation({
    mutationFn: (entered: { user: string; password: string }) => signIn(client, entered.user.trim(), entered.password),
    onSuccess: (session) => onSignedIn(session?.mustChangePassword ?? false),
  });
  return (
    <Form layout="vertical" size="large" requiredMark={false} onFinish={entering.mutate}>
      {entering.isError && (
        <div className={styles.problem}>
          <ProblemAlert problem={entering.error} />
        </div>
      )}
      <Form.Item name="user" label={t('signIn.user')} rules={[{ required: true, message: t('signIn.needUser') }]}>
        <Input prefix={<UserOutlined />} autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.needPassword') }]}>
        <Input.Password prefix={<LockOutlined />} autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={entering.isPending}>
        {t('signIn.submit')}
      </Button>
      <p className={styles.hint}>{t('signIn.firstTime')}</p>
    </Form>
  );
}
