import { Link } from '@tanstack/react-router';
import { Alert, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ChainBreak, PaymentTrace as Trace } from '@/api/types';
import { formatDate } from '@/format/dates';
import { Amount } from '@/parts/Amount';
import { LevelTag } from '@/parts/Tags';
import styles from './Payments.module.css';

/** The way of a payment's money, from its source down to the payee; what is broken says why. */
export function PaymentTrace({ trace }: { trace: Trace }) {
  const { t, i18n } = useTranslation();
  const { chain } = trace;
  const levels = [...chain.levels].reverse();
  return (
    <section aria-label={t('payments.trace.title')}>
      <h3 className={styles.section}>{t('payments.trace.title')}</h3>
      <Alert
        type={chain.isWhole ? 'success' : 'warning'}
        showIcon
        title={t(chain.isWhole ? 'payments.trace.whole' : 'payments.trace.broken')}
        className={styles.verdict}
      />
      <Timeline
        items={[
          ...levels.map((level, i) => ({
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
                  {t(i === 0 ? 'payments.trace.source' : 'payments.trace.indicator')} · {formatDate(level.registeredOn)}
                  {level.receivedOn && ` · ${t('payments.trace.received', { day: formatDate(level.receivedOn) })}`}
                  {typeof level.days === 'number' && ` · ${t('payments.trace.days', { count: level.days })}`}
                </span>
                {level.joined && <span className="muted">{i18n.language === 'en' ? level.joined.en : level.joined.zh}</span>}
                {level.breaks.map((why) => (
                  <Broken key={why.code} why={why} />
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
                {chain.project.break && <Broken why={chain.project.break} />}
              </div>
            ),
          },
          {
            key: 'payee',
            color: 'green',
            content: (
              <div className={styles.step}>
                <span>
                  {trace.payeeName} <Amount value={trace.amount} strong />
                </span>
                <span className="muted">
                  {t('payments.trace.payee')} · {formatDate(trace.paidOn)} · {t('payments.trace.days', { count: trace.days })}
                </span>
              </div>
            ),
          },
        ]}
      />
    </section>
  );
}

function Broken({ why }: { why: ChainBreak }) {
  const { i18n } = useTranslation();
  return (
    <span className={styles.broken}>
      {i18n.language === 'en' ? why.en : why.zh} <code className="mono">{why.code}</code>
    </span>
  );
}
