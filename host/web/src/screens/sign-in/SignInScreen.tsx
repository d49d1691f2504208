import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChangePasswordForm } from '@/app/ChangePasswordForm';
import { sessionQuery } from '@/app/session';
import { LanguageSwitch } from '@/app/Shell';
import { SignInForm } from './SignInForm';
import { Rivers } from './Rivers';
import styles from './SignIn.module.css';

export function SignInScreen() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery).data;
  const mustChange = session?.mustChangePassword ?? false;
  const { next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const router = useRouter();

  async function enter() {
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
          <h1>{mustChange ? t('signIn.change.title') : t('signIn.welcome')}</h1>
          {mustChange ? (
            <ChangePasswordForm forced onDone={() => void enter()} />
          ) : (
            <SignInForm onSignedIn={(mustChangeFirst) => (mustChangeFirst ? undefined : void enter())} />
          )}
        </div>
      </main>
    </div>
  );
}
