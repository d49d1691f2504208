import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Overview, Totals } from '@/api/types';
import { useMoneyUnit } from '@/app/preferences';
import { formatRate } from '@/format/money';
import { Definition } from '@/parts/Definition';
import { NumberLink } from '@/parts/NumberLink';
import { Ring } from '@/parts/Ring';
import { PovertyShare } from './PovertyShare';
import styles from './Overview.module.css';

const figures = ['amount', 'released', 'assigned', 'paid', 'undistributed', 'inTransit'] as const satisfies (keyof Totals)[];
const tones: Record<(typeof figures)[number], string> = {
  amount: '#0c2340',
  released: '#1454b8',
  assigned: '#0e8a8a',
  paid: '#1a7f37',
  undistributed: '#d97706',
  inTransit: '#7a5af8',
};

const destinations = ['paidFinal', 'paidPassed', 'paidSpecial', 'paidRetained', 'paidUnstated'] as const satisfies (keyof Totals)[];

/** The six sums of a year, and how far the money has been spent. */
export function TotalsBoard({ overview, dataTime }: { overview: Overview; dataTime: string }) {
  const { t, i18n } = useTranslation();
  const { unit } = useMoneyUnit();
  const { totals } = overview;
  const rateText = i18n.language === 'en' ? overview.definition?.en : overview.definition?.zh;
  return (
    <>
      <Card className={styles.rate} styles={{ body: { padding: 18, height: '100%' } }}>
        <div className={styles.rateInside}>
          <Ring share={totals.executionRate ?? 0} label={t('overview.executionRate')} text={formatRate(totals.executionRate)} />
          <div>
            <h2 className={styles.rateTitle}>
              {t('overview.executionRate')}
              <Definition of={t('overview.executionRate')} text={rateText ?? t('overview.definition.executionRate')} dataTime={dataTime} />
            </h2>
            <p className="muted">{t('overview.executionRateAbout')}</p>
            <p>
              <span className={styles.together}>
                {t('overview.finalRate')} <b className="num">{formatRate(totals.finalRate)}</b>
                <Definition of={t('overview.finalRate')} text={t('overview.definition.finalRate')} dataTime={dataTime} />
              </span>{' '}
              <span className={styles.together}>
                {t('overview.transferRate')} <b className="num">{formatRate(totals.transferRate)}</b>
                <Definition of={t('overview.transferRate')} text={t('overview.definition.transferRate')} dataTime={dataTime} />
              </span>
            </p>
            <dl className={styles.destinations}>
              {destinations
                .filter((destination) => totals[destination] !== 0)
                .map((destination) => (
                  <div key={destination}>
                    <dt className="muted">{t(`overview.${destination}`)}</dt>
                    <dd>
                      <NumberLink value={totals[destination]} lines={totals.lines[destination]} />
                    </dd>
                  </div>
                ))}
            </dl>
          </div>
        </div>
      </Card>
      <div className={styles.figures}>
        {figures.map((figure) => (
          <Card key={figure} className={styles.figure} styles={{ body: { padding: '14px 16px' } }}>
            <h2>
              {t(`overview.figure.${figure}`)}
              <Definition of={t(`overview.figure.${figure}`)} text={t(`overview.definition.${figure}`)} dataTime={dataTime} />
            </h2>
            <div className={styles.value}>
              <NumberLink value={totals[figure]} lines={totals.lines[figure]} />
              <small>{t(unit === 'wan' ? 'shell.wan' : 'shell.yuan')}</small>
            </div>
            {figure === 'amount' && <PovertyShare lines={overview.poverty} />}
            <Share part={totals[figure]} of={totals.amount} colour={tones[figure]} isWhole={figure === 'amount'} />
          </Card>
        ))}
      </div>
    </>
  );
}

function Share({ part, of, colour, isWhole }: { part: number; of: number; colour: string; isWhole: boolean }) {
  const { t } = useTranslation();
  const share = of > 0 ? Math.min(1, Math.max(0, part / of)) : 0;
  return (
    <div className={styles.share}>
      <div className={styles.bar} aria-hidden>
        <i style={{ width: `${share * 100}%`, background: colour }} />
      </div>
      <small className="muted num">
        {isWhole ? t('overview.whole') : t('overview.shareOf', { share: formatRate(of > 0 ? part / of : null) })}
      </small>
    </div>
  );
}
