import { useTranslation } from 'react-i18next';
import type { WarningDetail } from '@/api/types';
import styles from './Warnings.module.css';

type Earlier = NonNullable<WarningDetail['history'][number]['earlier']>;

/** How a definition explained the warning that no longer judges it: kept for ever. */
export function EarlierReasons({ earlier: e }: { earlier: Earlier }) {
  const { t, i18n } = useTranslation();
  const words = (both: { zh: string; en: string }) => (i18n.language === 'en' ? both.en : both.zh);
  return (
    <details>
      <summary>{t('warnings.detail.earlier', { hash: e.definitionHash.slice(0, 16) })}</summary>
      <div className={styles.words}>{words(e.words)}</div>
      <div className={styles.values}>
        <b>{t('warnings.detail.withValues')}</b>
        {words(e.withValues)}
      </div>
      <div className="muted">{e.basis}</div>
    </details>
  );
}
