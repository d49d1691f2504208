import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Level, WarningLevel } from '@/api/types';
import styles from './Tags.module.css';

/** A level of government. */
export function LevelTag({ level }: { level: Level }) {
  const { t } = useTranslation();
  return <span className={`${styles.level} ${styles[level]}`}>{t(`terms.level.${level}`)}</span>;
}

/** A warning's colour, said in words too: colour alone tells a tenth of all men nothing. */
export function WarningLevelTag({ level }: { level: WarningLevel }) {
  const { t } = useTranslation();
  return (
    <span className={`${styles.warning} ${styles[level]}`}>
      <i aria-hidden />
      {t(`terms.warningLevel.${level}`)}
    </span>
  );
}

type Tone = 'good' | 'bad' | 'busy' | 'careful' | 'calm';
const colours: Record<Tone, string> = { good: 'green', bad: 'red', busy: 'blue', careful: 'orange', calm: 'default' };

/** Where something stands. */
export function StateTag({ tone, children }: { tone: Tone; children: string }) {
  return (
    <Tag color={colours[tone]} variant="filled" className={styles[tone]}>
      {children}
    </Tag>
  );
}
