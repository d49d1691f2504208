import styles from './SignIn.module.css';

/** Money running from one source into many: drawn once, decoration only. */
export function Rivers() {
  const streams = [
    ['M-40 150 C 180 150, 240 90, 700 70', 26, 0.5],
    ['M-40 182 C 200 182, 260 210, 700 190', 34, 0.42],
    ['M-40 214 C 180 214, 260 330, 700 318', 22, 0.5],
    ['M-40 240 C 150 240, 240 450, 700 440', 16, 0.36],
    ['M-40 258 C 130 258, 200 560, 700 560', 10, 0.5],
  ] as const;
  return (
    <svg className={styles.rivers} viewBox="0 0 660 620" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <defs>
        <linearGradient id="river" x1="0" x2="1">
          <stop offset="0" stopColor="#f6b73c" />
          <stop offset="0.45" stopColor="#3d7fd6" />
          <stop offset="1" stopColor="#1c4f92" stopOpacity="0.2" />
        </linearGradient>
      </defs>
      {streams.map(([d, width, opacity]) => (
        <path key={d} d={d} fill="none" stroke="url(#river)" strokeWidth={width} strokeOpacity={opacity} />
      ))}
    </svg>
  );
}
