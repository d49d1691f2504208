import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { passwordRulesQuery } from '@/api/profile';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { changePassword, useSession } from './session';

interface Entered {
  current: string;
  next: string;
  again: string;
}

/** Asked for at the first sign-in with a one-time password, and whenever a user wants another. */
export function ChangePasswordForm({ forced = false, onDone }: { forced?: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const rules = useQuery(passwordRulesQuery).data;
  const expired = useSession()?.first === 'password_expired';
  const shortest = rules?.shortest ?? 8;
  const changing = useMutation({
    mutationFn: (entered: Entered) => changePassword(client, entered.current, entered.next),
    onSuccess: () => {
      void message.success(t('signIn.change.done'));
      onDone();
    },
  });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={changing.mutate}>
      {forced && !changing.isError && (
        <Alert type="info" showIcon title={t(expired ? 'signIn.change.expired' : 'signIn.change.forced')} style={{ marginBottom: 18 }} />
      )}
      {changing.isError && (
        <div style={{ marginBottom: 18 }}>
          <ProblemAlert problem={changing.error} />
        </div>
      )}
      <Form.Item name="current" label={t('signIn.change.current')} rules={[{ required: true, message: t('signIn.change.needCurrent') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={t('signIn.change.next')}
        extra={rules?.rules.map((rule) => rule.words).join(t('signIn.change.and'))}
        rules={[
          { required: true, min: shortest, message: t('signIn.change.tooShort', { count: shortest }) },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value && value === getFieldValue('current') ? Promise.reject(new Error(t('signIn.change.same'))) : Promise.resolve(),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('signIn.change.again')}
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('signIn.change.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={changing.isPending}>
        {t('signIn.change.submit')}
      </Button>
    </Form>
  );
}
