import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

interface PageHeaderProps {
  title: ReactNode;
  /** One line under the title. */
  about?: ReactNode;
  /** Above the title: the way back, or the breadcrumb. */
  above?: ReactNode;
  extra?: ReactNode;
}

export function PageHeader({ title, about, above, extra }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {above && <div className={styles.above}>{above}</div>}
        <h1>{title}</h1>
        {about && <div className={styles.about}>{about}</div>}
      </div>
      {extra && <div className={styles.extra}>{extra}</div>}
    </header>
  );
}
