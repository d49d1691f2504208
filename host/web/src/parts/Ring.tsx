import styles from './Ring.module.css';

interface RingProps {
  /** 0 to 1; more than 1 is drawn full. */
  share: number;
  text: string;
  label: string;
  size?: number;
}

/** A share as a ring, its figure in the middle. */
export function Ring({ share, text, label, size = 132 }: RingProps) {
  const radius = 52;
  const around = 2 * Math.PI * radius;
  const drawn = Math.max(0, Math.min(1, share));
  return (
    <svg width={size} height={size} viewBox="0 0 120 120" role="img" aria-label={`${label} ${text}`} className={styles.ring}>
      <defs>
        <linearGradient id="ring" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#3d7fd6" />
          <stop offset="1" stopColor="#0f3f8f" />
        </linearGradient>
      </defs>
      <circle cx="60" cy="60" r={radius} className={styles.track} />
      <circle
        cx="60"
        cy="60"
        r={radius}
        className={styles.value}
        stroke="url(#ring)"
        strokeDasharray={`${drawn * around} ${around}`}
        transform="rotate(-90 60 60)"
      />
      <text x="60" y="61" className={styles.text}>
        {text}
      </text>
    </svg>
  );
}
