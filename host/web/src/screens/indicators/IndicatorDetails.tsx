import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '@/api/types';
import { formatDate } from '@/format/dates';
import { yesNo } from '@/format/yesNo';
import { formatRate, nothing } from '@/format/money';
import { Amount } from '@/parts/Amount';
import { CategoryLink } from '@/parts/CategoryLink';
import { CategoryFields } from '@/parts/CategoryFields';
import { Facts } from '@/parts/Facts';
import { StackedBar } from '@/parts/StackedBar';
import { StateTag } from '@/parts/Tags';
import styles from './Indicators.module.css';

const buckets = [
  'amount',
  'carriedIn',
  'recalled',
  'available',
  'released',
  'assigned',
  'undistributed',
  'reserved',
  'paid',
  'returned',
] as const;

export function IndicatorDetails({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <section>
        <h3 className={styles.section}>{t('indicators.money')}</h3>
        <StackedBar
          total={indicator.available}
          parts={[
            { label: t('indicators.released'), value: indicator.released, colour: '#1454b8' },
            { label: t('indicators.assigned'), value: indicator.assigned, colour: '#0e8a8a' },
            { label: t('indicators.undistributed'), value: indicator.undistributed, colour: '#f0a020' },
          ]}
        />
        <dl className={styles.buckets}>
          {buckets.map((bucket) => (
            <div key={bucket}>
              <dt>{t(`indicators.${bucket}`)}</dt>
              <dd>
                <Amount value={indicator[bucket]} strong />
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('indicators.rate')}</dt>
            <dd className="num">
              <b>{formatRate(indicator.rate)}</b>
            </dd>
          </div>
        </dl>
      </section>
      <section>
        <h3 className={styles.section}>{t('indicators.facts')}</h3>
        <Facts
          items={[
            [t('indicators.id'), <span className="mono">{indicator.id}</span>],
            [t('terms.fund'), `${indicator.fundCode} ${indicator.fundName}`],
            [t('terms.category'), <CategoryLink code={indicator.categoryCode} />],
            [t('terms.division'), indicator.division.name],
            [t('indicators.docNo'), indicator.docNo],
            [t('indicators.docTitle'), indicator.docTitle],
            [t('indicators.docDate'), formatDate(indicator.docDate)],
            [t('indicators.supDocNo'), indicator.supDocNo],
            [t('terms.year'), String(indicator.year)],
            [t('indicators.originYear'), String(indicator.originYear)],
            [t('indicators.registeredOn'), formatDate(indicator.registeredOn)],
            [t('indicators.receivedOn'), indicator.receivedOn ? formatDate(indicator.receivedOn) : nothing],
            [
              t('indicators.kind'),
              <StateTag tone={indicator.isExecutable ? 'good' : 'careful'}>
                {t(indicator.isExecutable ? 'indicators.executable' : 'indicators.pending')}
              </StateTag>,
            ],
            [t('indicators.isPoverty'), t(indicator.isPoverty ? 'terms.yes' : 'terms.no')],
            [t('indicators.povertyAmount'), <Amount value={indicator.povertyAmount} />],
            [t('indicators.fundNature'), indicator.fundNature],
            [t('indicators.fundOrigin'), indicator.fundOrigin],
            [t('indicators.matchingDemanded'), yesNo(indicator.matchingDemanded, t)],
            [t('indicators.agency'), indicator.agencyName ?? indicator.agencyCode],
            [t('indicators.functionSubject'), indicator.functionSubject],
            [t('indicators.trackCode'), indicator.trackCode],
            [
              t('indicators.project'),
              indicator.projectCode && (
                <Link to="/projects/$code" params={{ code: indicator.projectCode }}>
                  {indicator.projectCode}
                </Link>
              ),
            ],
          ]}
        />
      </section>
      <CategoryFields
        category={indicator.categoryCode}
        subject="indicator"
        values={indicator.fields}
        title={t('indicators.categoryFields')}
      />
    </div>
  );
}
