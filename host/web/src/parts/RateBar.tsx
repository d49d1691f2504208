import { formatRate, nothing } from '@/format/money';
import styles from './RateBar.module.css';

/** A rate with its bar, for a column of a table. */
export function RateBar({ rate }: { rate: number | null | undefined }) {
  if (rate === null || rate === undefined) return <span className="num muted">{nothing}</span>;
  return (
    <span className={styles.rate}>
      <span className={styles.track} aria-hidden>
        <i style={{ width: `${Math.max(0, Math.min(1, rate)) * 100}%` }} />
      </span>
      <span className={`num ${styles.figure}`}>{formatRate(rate)}</span>
    </span>
  );
}
