import { useTranslation } from 'react-i18next';
import type { SourceStatus, WarningDetail } from '@/api/types';
import { formatDate } from '@/format/dates';
import { LedgerTable } from '@/parts/LedgerTable';
import { StatusTag } from '@/parts/StatusTag';
import { useQuantity } from '@/parts/units';
import styles from './Warnings.module.css';

/** The rule, its arithmetic, the facts it read, and what speaks for the one who is suspected. */
export function WarningReasons({ warning: w }: { warning: WarningDetail }) {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  const quantity = useQuantity();
  const words = (both: { zh: string; en: string }) => (english ? both.en : both.zh);
  return (
    <>
      <section className={styles.section}>
        <h4>{t('warnings.detail.why')}</h4>
        <div className={styles.words}>{words(w.words)}</div>
        <div className={styles.values}>
          <b>{t('warnings.detail.withValues')}</b>
          {words(w.withValues)}
        </div>
        <div className={`${styles.formula} mono`} title={t('warnings.detail.formula')}>
          {w.formula}
        </div>
      </section>
      <section className={styles.section}>
        <h4>{t('warnings.detail.evidence')}</h4>
        <LedgerTable
          label={t('warnings.detail.evidence')}
          size="small"
          rows={w.evidence}
          rowKey={(e) => e.field}
          columns={[
            { key: 'name', title: t('warnings.detail.field'), value: (e) => (english ? e.english : e.name) },
            {
              key: 'value',
              title: t('warnings.detail.value'),
              value: (e) =>
                e.value === null || e.value === undefined ? (
                  <i className="muted">{t('warnings.detail.unknown')}</i>
                ) : (
                  <span className="num">{quantity(e.value, e.unit)}</span>
                ),
            },
          ]}
        />
      </section>
      {w.items.length > 0 && (
        <section className={styles.section}>
          <h4>
            {t('warnings.detail.items')} <small className="muted">{t('warnings.detail.itemsCount', { count: w.itemCount })}</small>
          </h4>
          <LedgerTable
            label={t('warnings.detail.items')}
            size="small"
            rows={w.items}
            rowKey={(e) => e.id}
            columns={[
              { key: 'id', title: t('warnings.detail.itemId'), value: (e) => <span className="mono">{e.id}</span> },
              { key: 'on', title: t('warnings.detail.itemDate'), value: (e) => <span className="num">{formatDate(e.on)}</span> },
              { key: 'amount', title: t('terms.amount'), kind: 'money', value: (e) => e.amount },
            ]}
          />
        </section>
      )}
      {w.parameters.length > 0 && (
        <section className={styles.section}>
          <h4>{t('warnings.detail.parameters')}</h4>
          <LedgerTable
            label={t('warnings.detail.parameters')}
            size="small"
            rows={w.parameters}
            rowKey={(p) => p.code}
            columns={[
              { key: 'name', title: t('warnings.detail.parameter'), value: (p) => (english ? p.english : p.name) },
              {
                key: 'value',
                title: t('warnings.detail.value'),
                value: (p) => <span className="num">{quantity(p.value, p.unit)}</span>,
              },
              { key: 'status', title: t('terms.state'), value: (p) => <StatusTag status={p.status as SourceStatus} /> },
              { key: 'source', title: t('warnings.detail.source'), value: (p) => p.source },
            ]}
          />
        </section>
      )}
      <div className={styles.two}>
        <div className={`${styles.note} ${styles.innocent}`}>
          <h4>{t('warnings.detail.innocent')}</h4>
          <p>{words(w.mayBeInnocent)}</p>
        </div>
        <div className={`${styles.note} ${styles.clears}`}>
          <h4>{t('warnings.detail.clearedBy')}</h4>
          <p>{words(w.clearedBy)}</p>
        </div>
      </div>
      <section className={styles.section}>
        <h4>{t('warnings.detail.basis')}</h4>
        <div>{w.basis}</div>
      </section>
    </>
  );
}
