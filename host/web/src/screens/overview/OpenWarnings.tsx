import { Link } from '@tanstack/react-router';
import { Card, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WarningLevel, WarningSummary } from '@/api/types';
import { formatCount } from '@/format/money';
import { NumberDefinition } from '@/parts/NumberDefinition';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { WarningLevelTag } from '@/parts/Tags';
import styles from './Overview.module.css';

const levels: WarningLevel[] = ['red', 'orange', 'yellow'];

/** How many warnings are open, by level, and which rules raise most of them. */
export function OpenWarnings({ summary, problem, division }: { summary: WarningSummary | undefined; problem: unknown; division: string }) {
  const { t, i18n } = useTranslation();
  const most = Math.max(1, ...(summary?.byRule.map((r) => r.count) ?? []));
  return (
    <Card
      title={
        <h2 className="card-title">
          {t('overview.openWarnings')}
          {summary && <NumberDefinition code={summary.definition} dataTime={summary.dataTime} />}
        </h2>
      }
      extra={
        <Link to="/warnings" search={{ division, state: 'open' }}>
          {t('overview.seeAll')}
        </Link>
      }
      styles={{ body: { padding: 16 } }}
      style={{ height: '100%' }}
    >
      {Boolean(problem) && <ProblemAlert problem={problem} />}
      {!summary && !problem && <Skeleton active />}
      {summary && (
        <>
          <ul className={styles.levels}>
            {levels.map((level) => (
              <li key={level}>
                <Link to="/warnings" search={{ division, state: 'open', level }}>
                  <WarningLevelTag level={level} />
                  <b className="num">{formatCount(summary.byLevel.find((l) => l.level === level)?.count ?? 0)}</b>
                </Link>
              </li>
            ))}
          </ul>
          <h3 className={styles.sub}>{t('overview.topRules')}</h3>
          <ol className={styles.rules}>
            {summary.byRule.slice(0, 6).map((rule) => (
              <li key={rule.rule}>
                <Link to="/warnings" search={{ division, state: 'open', rule: rule.rule }}>
                  <span className="mono">{rule.rule}</span> {i18n.language === 'en' ? rule.english : rule.name}
                </Link>
                <span className="num">{formatCount(rule.count)}</span>
                <i aria-hidden style={{ width: `${(rule.count / most) * 100}%` }} />
              </li>
            ))}
            {summary.byRule.length === 0 && <li className="muted">{t('overview.noWarnings')}</li>}
          </ol>
        </>
      )}
    </Card>
  );
}
