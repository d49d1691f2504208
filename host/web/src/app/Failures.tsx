import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import { ProblemAlert } from '@/parts/ProblemAlert';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Result
      status="404"
      title={t('shell.notFound.title')}
      subTitle={t('shell.notFound.text')}
      extra={
        <Link to="/">
          <Button type="primary">{t('shell.notFound.home')}</Button>
        </Link>
      }
    />
  );
}

/** A screen that failed: what the API said when it was the API, else what broke here. */
export function Crash({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  function retry() {
    reset();
    void router.invalidate();
  }
  if (error instanceof Problem && error.status === 403) {
    return <Result status="403" title={t('shell.forbidden.title')} subTitle={t('shell.forbidden.text')} />;
  }
  return (
    <Result
      status="500"
      title={t('shell.crash.title')}
      subTitle={t('shell.crash.text')}
      extra={
        <Button type="primary" onClick={retry}>
          {t('shell.crash.retry')}
        </Button>
      }
    >
      {error instanceof Problem ? <ProblemAlert problem={error} /> : <code className="mono">{String(error)}</code>}
    </Result>
  );
}
