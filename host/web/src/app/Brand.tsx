import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './Shell.module.css';

export function Brand({ folded = false }: { folded?: boolean }) {
  const { t } = useTranslation();
  return (
    <Link to="/" className={styles.brand} aria-label={t('shell.product')}>
      <img src="/sunledger.svg" alt="" width={34} height={34} />
      {!folded && (
        <span>
          <b>{t('shell.product')}</b>
          <small>{t('shell.otherName')}</small>
        </span>
      )}
    </Link>
  );
}
