import { Alert, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PaymentTrace as Trace } from '@/api/types';
import { formatDate } from '@/format/dates';
import { Amount } from '@/parts/Amount';
import { NumberDefinition } from '@/parts/NumberDefinition';
import { chainSteps } from './chainSteps';
import styles from './Payments.module.css';

/** The way of a payment's money, from its source down to the payee; what is broken says why. */
export function PaymentTrace({ trace }: { trace: Trace }) {
  const { t, i18n } = useTranslation();
  const { chain } = trace;
  return (
    <section aria-label={t('payments.trace.title')}>
      <h3 className={styles.section}>
        {t('payments.trace.title')} <NumberDefinition code={trace.definition} dataTime={trace.dataTime} />
      </h3>
      <Alert
        type={chain.isWhole ? 'success' : 'warning'}
        showIcon
        title={t(chain.isWhole ? 'payments.trace.whole' : 'payments.trace.broken')}
        className={styles.verdict}
      />
      <Timeline
        items={[
          ...chainSteps(chain, t, i18n.language === 'en'),
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
