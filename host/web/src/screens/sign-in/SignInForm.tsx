import { KeyOutlined, LockOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Divider, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import { knowsPasskeys, signInWithPasskey, waysInQuery } from '@/api/profile';
import type { Session } from '@/api/types';
import { enter, signIn } from '@/app/session';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { SecondStepForm } from './SecondStepForm';
import styles from './SignIn.module.css';

interface SignInFormProps {
  /** What went wrong at the identity provider. */
  problem?: string;
  onSignedIn: (session: Session | null) => void;
}

// Whoever comes back from the identity provider and has a second factor here shows it here, too.
const ticketOfProvider = () => new URLSearchParams(window.location.hash.slice(1)).get('second_factor');

/** Account and password, then the second factor where there is one; or a passkey, or the office's identity provider. */
export function SignInForm({ problem, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ways = useQuery(waysInQuery).data;
  const [ticket, setTicket] = useState<string | null>(ticketOfProvider);
  const entering = useMutation({
    mutationFn: (entered: { user: string; password: string }) => signIn(client, entered.user.trim(), entered.password),
    onSuccess: (answer) => (answer && 'ticket' in answer ? setTicket(answer.ticket) : onSignedIn(answer)),
  });
  const byPasskey = useMutation({
    mutationFn: async () => {
      await signInWithPasskey();
      return enter(client);
    },
    onSuccess: onSignedIn,
  });
  const failed = entering.error ?? (byPasskey.error instanceof Problem ? byPasskey.error : null);
  if (ticket) return <SecondStepForm ticket={ticket} onBack={() => setTicket(null)} onSignedIn={onSignedIn} />;
  return (
    <Form layout="vertical" size="large" requiredMark={false} onFinish={entering.mutate}>
      {failed && (
        <div className={styles.problem}>
          <ProblemAlert problem={failed} />
        </div>
      )}
      {!failed && (problem === 'external_unknown' || problem === 'external_failed') && (
        <Alert type="warning" showIcon title={t(`signIn.problems.${problem}`)} className={styles.problem} />
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
      {(knowsPasskeys() || ways?.external) && <Divider plain>{t('signIn.or')}</Divider>}
      {knowsPasskeys() && (
        <Button block icon={<KeyOutlined />} loading={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
          {t('signIn.passkey')}
        </Button>
      )}
      {ways?.external && (
        <Button block href="/api/v1/session/external" style={{ marginTop: 12 }}>
          {t('signIn.external', { name: ways.external })}
        </Button>
      )}
      <p className={styles.hint}>{t('signIn.firstTime')}</p>
    </Form>
  );
}
