import type { ReactNode } from 'react';
import { PastNotice } from './PastNotice';
import { TimeBar } from './TimeBar';
import styles from './PageHeader.module.css';

interface PageHeaderProps {
  title: ReactNode;
  /** One line under the title. */
  about?: ReactNode;
  /** Above the title: the way back, or the breadcrumb. */
  above?: ReactNode;
  extra?: ReactNode;
  /** The screen can show the ledger as of another day, or as known at another instant. */
  looksBack?: boolean;
  /** A past day can be shown by the divisions of that day or of today. */
  standsInTree?: boolean;
}

export function PageHeader({ title, about, above, extra, looksBack, standsInTree }: PageHeaderProps) {
  return (
    <>
      <header className={styles.header}>
        <div className={styles.words}>
          {above && <div className={styles.above}>{above}</div>}
          <h1>{title}</h1>
          {about && <div className={styles.about}>{about}</div>}
        </div>
        {(extra ?? looksBack) && (
          <div className={styles.extra}>
            {extra}
            {looksBack && <TimeBar standsInTree={standsInTree} />}
          </div>
        )}
      </header>
      {looksBack && <PastNotice standsInTree={standsInTree} />}
    </>
  );
}
