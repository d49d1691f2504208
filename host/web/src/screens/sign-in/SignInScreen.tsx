import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangePasswordForm } from '@/app/ChangePasswordForm';
import { sessionQuery, signOut } from '@/app/session';
import { LanguageSwitch } from '@/app/Shell';
import { RecoveryCodes } from '@/screens/profile/RecoveryCodes';
import { SetUpSteps } from '@/screens/profile/SetUpSteps';
import { SignInForm } from './SignInForm';
import { Rivers } from './Rivers';
import styles from './SignIn.module.css';

export function SignInScreen() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery).data;
  const client = useQueryClient();
  const mustChange = session?.mustChangePassword ?? false;
  const mustSetUp = session?.first === 'second_factor';
  const [codes, setCodes] = useState<string[] | null>(null);
  const { next, problem } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const router = useRouter();

  async function enter() {
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    // Only a path of this site: an address from outside must not be walked to after signing in.
    const target = next && next.startsWith('/') && !next.startsWith('//') ? next : '/';
    await router.invalidate();
    await navigate({ href: target, replace: true });
  }

  return (
    <div className={styles.door}>
      <aside className={styles.side}>
        <Rivers />
        <div className={styles.brand}>
          <img src="/sunledger.svg" alt="" width={44} height={44} />
          <span>
            <b>{t('shell.product')}</b>
            <small>{t('shell.otherName')}</small>
          </span>
        </div>
        <p className={styles.tagline}>{t('shell.tagline')}</p>
        <ul className={styles.points}>
          {(['trace', 'watch', 'open'] as const).map((point) => (
            <li key={point}>
              <b>{t(`signIn.points.${point}Title`)}</b>
              <span>{t(`signIn.points.${point}`)}</span>
            </li>
          ))}
        </ul>
      </aside>
      <main className={styles.main}>
        <div className={styles.language}>
          <LanguageSwitch />
        </div>
        <div className={styles.form}>
          <h1>{t(mustChange ? 'signIn.change.title' : mustSetUp ? 'signIn.secondFactor.title' : 'signIn.welcome')}</h1>
          {mustChange && <ChangePasswordForm forced onDone={() => void enter()} />}
          {mustSetUp && (
            <>
              <Alert type="info" showIcon title={t('signIn.secondFactor.forced')} style={{ marginBottom: 18 }} />
              <SetUpSteps onDone={setCodes} />
              <Button type="link" block onClick={() => void signOut(client)}>
                {t('shell.signOut')}
              </Button>
            </>
          )}
          {!mustChange && !mustSetUp && (
            <SignInForm problem={problem} onSignedIn={(entered) => (entered?.first ? undefined : void enter())} />
          )}
          <RecoveryCodes codes={codes} onClose={() => (setCodes(null), void enter())} />
        </div>
      </main>
    </div>
  );
}
