import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FilterBar.module.css';

/** Filters of a list, side by side; under each other on a phone. */
export function FilterBar({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div role="search" aria-label={t('terms.filters')} className={styles.bar}>
      {children}
    </div>
  );
}
