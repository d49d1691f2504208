import { SafetyOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/api/types';
import { takeSecondStep } from '@/app/session';
import { ProblemAlert } from '@/parts/ProblemAlert';
import styles from './SignIn.module.css';

interface SecondStepFormProps {
  ticket: string;
  onBack: () => void;
  onSignedIn: (session: Session | null) => void;
}

/** The code of the authenticator, after the password. */
export function SecondStepForm({ ticket, onBack, onSignedIn }: SecondStepFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const entering = useMutation({
    mutationFn: (entered: { code: string }) => takeSecondStep(client, ticket, entered.code),
    onSuccess: onSignedIn,
  });
  return (
    <Form layout="vertical" size="large" requiredMark={false} onFinish={entering.mutate}>
      {entering.isError && (
        <div className={styles.problem}>
          <ProblemAlert problem={entering.error} />
        </div>
      )}
      <Form.Item
        name="code"
        label={t('signIn.code')}
        extra={t('signIn.codeAbout')}
        rules={[{ required: true, message: t('signIn.needCode') }]}
      >
        <Input prefix={<SafetyOutlined />} autoComplete="one-time-code" autoFocus />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={entering.isPending}>
        {t('signIn.confirm')}
      </Button>
      <Button type="link" block onClick={onBack}>
        {t('signIn.back')}
      </Button>
    </Form>
  );
}
