import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { changePassword, leastPasswordLength } from './session';

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
  const changing = useMutation({
    mutationFn: (entered: Entered) => changePassword(client, entered.current, entered.next),
    onSuccess: () => {
      void message.success(t('signIn.change.done'));
      onDone();
    },
  });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={changing.mutate}>
      {forced && !changing.isError && <Alert type="info" showIcon title={t('signIn.change.forced')} style={{ marginBottom: 18 }} />}
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
        extra={t('signIn.change.rule', { count: leastPasswordLength })}
        rules={[
          { required: true, min: leastPasswordLength, message: t('signIn.change.tooShort', { count: leastPasswordLength }) },
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
