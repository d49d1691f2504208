import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ChainBreak, MoneyChain } from '@/api/types';
import { formatDate } from '@/format/dates';
import { Amount } from '@/parts/Amount';
import { LevelTag } from '@/parts/Tags';
import styles from './Payments.module.css';

/** The steps of a chain for a timeline, from the source down to the project; what is broken, or mixes, says so and names each source. */
export function chainSteps(chain: MoneyChain, t: TFunction, english: boolean) {
  const levels = [...chain.levels].reverse();
  return [
    ...levels.map((level) => ({
      key: level.indicatorId,
      color: level.breaks.length > 0 ? 'orange' : 'blue',
      content: (
        <div className={styles.step}>
          <span>
            <LevelTag level={level.division.level} /> {level.division.name}{' '}
            <Link to="/indicators" search={{ open: level.indicatorId }}>
              {level.docNo}
            </Link>{' '}
            <Amount value={level.amount} strong />
          </span>
          <span className="muted">
            {t(level.isOrigin ? 'payments.trace.source' : 'payments.trace.indicator')} · {formatDate(level.registeredOn)}
            {level.receivedOn && ` · ${t('payments.trace.received', { day: formatDate(level.receivedOn) })}`}
            {typeof level.days === 'number' && ` · ${t('payments.trace.days', { count: level.days })}`}
          </span>
          {level.joined && <span className="muted">{english ? level.joined.en : level.joined.zh}</span>}
          {level.sources.length > 1 && (
            <ul aria-label={t('payments.trace.from')}>
              {level.sources.map((source) => (
                <li key={`${source.indicatorId}${source.step ?? ''}`}>
                  {source.step ? t(`payments.trace.step.${source.step}`) : t('payments.trace.own')} {source.docNo}{' '}
                  <Amount value={source.amount} />
                </li>
              ))}
            </ul>
          )}
          {level.breaks.map((why) => (
            <Broken key={why.code} why={why} english={english} />
          ))}
        </div>
      ),
    })),
    {
      key: 'project',
      color: chain.project.break ? 'orange' : 'blue',
      content: (
        <div className={styles.step}>
          <span>
            {chain.project.code ? (
              <Link to="/projects/$code" params={{ code: chain.project.code }}>
                {chain.project.name}
              </Link>
            ) : (
              t('payments.noProject')
            )}{' '}
            <Amount value={chain.project.assigned} strong />
          </span>
          <span className="muted">
            {t('payments.trace.project')} · {t('payments.trace.assigned')} {formatDate(chain.project.assignedOn)}
          </span>
          {chain.project.break && <Broken why={chain.project.break} english={english} />}
        </div>
      ),
    },
  ];
}

function Broken({ why, english }: { why: ChainBreak; english: boolean }) {
  return (
    <span className={styles.broken}>
      {english ? why.en : why.zh} <code className="mono">{why.code}</code>
    </span>
  );
}
