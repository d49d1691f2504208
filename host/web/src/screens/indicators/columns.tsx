import { useTranslation } from 'react-i18next';
import type { Indicator } from '@/api/types';
import type { Column } from '@/parts/LedgerTable';
import { RateBar } from '@/parts/RateBar';
import { LevelTag } from '@/parts/Tags';
import styles from './Indicators.module.css';

/** The columns of an indicator wherever it is listed. The first one names it. */
export function useIndicatorColumns(onOpen: (id: string) => void): Column<Indicator>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'docNo',
      title: t('indicators.docNo'),
      width: 330,
      value: (r) => (
        <div className={styles.name}>
          <button type="button" className="linklike" onClick={() => onOpen(r.id)}>
            {r.docNo}
          </button>
          <span className={styles.under}>
            {r.fundCode} {r.fundName}
          </span>
        </div>
      ),
    },
    {
      key: 'division',
      title: t('terms.division'),
      value: (r) => (
        <span className={styles.division}>
          <LevelTag level={r.division.level} /> {r.division.name}
        </span>
      ),
    },
    { key: 'amount', title: t('indicators.amount'), kind: 'money', value: (r) => r.amount },
    { key: 'released', title: t('indicators.released'), kind: 'money', value: (r) => r.released },
    { key: 'assigned', title: t('indicators.assigned'), kind: 'money', value: (r) => r.assigned },
    { key: 'undistributed', title: t('indicators.undistributed'), kind: 'money', value: (r) => r.undistributed },
    { key: 'paid', title: t('indicators.paid'), kind: 'money', value: (r) => r.paid },
    { key: 'rate', title: t('indicators.rate'), kind: 'rate', value: (r) => <RateBar rate={r.rate} /> },
  ];
}
