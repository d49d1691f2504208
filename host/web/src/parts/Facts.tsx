import type { ReactNode } from 'react';
import { nothing } from '@/format/money';
import styles from './Facts.module.css';

/** Names and values, two to a line where there is room. What is not known shows a dash. */
export function Facts({ items }: { items: [name: string, value: ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === '' ? <span className="muted">{nothing}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
