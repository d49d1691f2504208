import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, QRCode, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { beginSecondFactor, confirmSecondFactor } from '@/api/profile';
import { ProblemAlert } from '@/parts/ProblemAlert';

/** Password, QR code, first code: then the second factor is on, and its recovery codes are shown. */
export function SetUpSteps({ onDone }: { onDone: (codes: string[]) => void }) {
  const { t } = useTranslation();
  const beginning = useMutation({ mutationFn: (entered: { password: string }) => beginSecondFactor(entered.password) });
  const confirming = useMutation({
    mutationFn: (entered: { code: string }) => confirmSecondFactor(entered.code),
    onSuccess: (answer) => onDone(answer.codes),
  });
  const shared = beginning.data;
  if (!shared)
    return (
      <Form key="proof" layout="vertical" requiredMark={false} onFinish={beginning.mutate}>
        {beginning.isError && <ProblemAlert problem={beginning.error} />}
        <Form.Item name="password" label={t('profile.current')} rules={[{ required: true, message: t('profile.needPassword') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={beginning.isPending}>
          {t('profile.next')}
        </Button>
      </Form>
    );
  return (
    <Form key="code" layout="vertical" requiredMark={false} onFinish={confirming.mutate}>
      <p>{t('profile.scan')}</p>
      <QRCode value={shared.uri} type="svg" style={{ margin: '0 auto 12px' }} />
      <p>
        {t('profile.secret')}:{' '}
        <Typography.Text copyable code className="mono" data-testid="secret">
          {shared.secret}
        </Typography.Text>
      </p>
      {confirming.isError && <ProblemAlert problem={confirming.error} />}
      <Form.Item name="code" label={t('profile.firstCode')} rules={[{ required: true, message: t('profile.needCode') }]}>
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={7} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={confirming.isPending}>
        {t('profile.confirm')}
      </Button>
    </Form>
  );
}
