import { formatRate } from '@/format/money';
import { Amount } from './Amount';
import styles from './StackedBar.module.css';

interface Part {
  label: string;
  value: number;
  colour: string;
}

/** What a sum is made of, as one bar with its legend in words and figures. */
export function StackedBar({ total, parts }: { total: number; parts: Part[] }) {
  const share = (value: number) => (total > 0 ? Math.max(0, value / total) : 0);
  return (
    <div>
      <div className={styles.bar} aria-hidden>
        {parts.map((part) => (
          <i key={part.label} style={{ flexGrow: share(part.value), background: part.colour }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {parts.map((part) => (
          <li key={part.label}>
            <i aria-hidden style={{ background: part.colour }} />
            {part.label} <Amount value={part.value} strong /> <span className="muted num">{formatRate(share(part.value))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
