import { formatRate } from '@/format/money';
import styles from './RateBar.module.css';

/** A rate with its bar, for a column of a table. */
export function RateBar({ rate }: { rate: number | null | undefined }) {
  return (
    <span className={styles.rate}>
      <span className={styles.track} aria-hidden>
        <i style={{ width: `${Math.max(0, Math.min(1, rate ?? 0)) * 100}%` }} />
      </span>
      <span className="num">{formatRate(rate)}</span>
    </span>
  );
}
