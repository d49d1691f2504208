import { ReloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { flowQuery, overviewQuery } from '@/api/ledger';
import { warningSummaryQuery } from '@/api/warnings';
import { formatInstant } from '@/format/dates';
import { Amount } from '@/parts/Amount';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { NumberDefinition } from '@/parts/NumberDefinition';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { ScopeBar } from '@/parts/ScopeBar';
import { useFilters } from '@/parts/useFilters';
import { useMoment } from '@/parts/useMoment';
import { useScope } from '@/parts/useScope';
import { ByCategory } from './ByCategory';
import { ByDivision } from './ByDivision';
import { ByFundLevel } from './ByFundLevel';
import { FlowCard } from './FlowCard';
import { LinesDrawer } from './LinesDrawer';
import { MonthlyPayments } from './MonthlyPayments';
import { OpenWarnings } from './OpenWarnings';
import { TotalsBoard } from './TotalsBoard';
import styles from './Overview.module.css';

interface Filters extends Record<string, string | undefined> {
  lines?: string;
}

/** Where the money of a year and a division stands, and what to look at first. */
export function OverviewScreen() {
  const { t } = useTranslation();
  const { year, division, choose } = useScope();
  const [filters, set] = useFilters<Filters>();
  const { momentInTree } = useMoment();
  const overview = useQuery({ ...overviewQuery(year, division.code, momentInTree), enabled: division.code !== '' });
  const flow = useQuery({ ...flowQuery(year, division.code, momentInTree), enabled: division.code !== '' });
  const warnings = useQuery({ ...warningSummaryQuery(division.code, year, momentInTree), enabled: division.code !== '' });
  const dataTime = formatInstant(overview.data?.dataTime);

  return (
    <>
      <PageHeader
        title={t('overview.title')}
        above={<DivisionTrail />}
        about={
          <>
            {t('terms.dataTime')} <span className="num">{dataTime}</span>
            <Button
              type="text"
              size="small"
              icon={<ReloadOutlined spin={overview.isFetching} />}
              aria-label={t('overview.refresh')}
              onClick={() => void Promise.all([overview.refetch(), flow.refetch(), warnings.refetch()])}
            />
          </>
        }
        extra={<ScopeBar />}
        looksBack
        standsInTree
      />
      {overview.isError && <ProblemAlert problem={overview.error} />}
      {overview.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {overview.data && (
        <div className={styles.board}>
          {overview.data.unmatched.count === 0 ? (
            <div className={`muted ${styles.full}`}>
              {t('overview.nothingUnmatched')} <NumberDefinition code="unmatched" dataTime={overview.data.dataTime} />
            </div>
          ) : (
            <Alert
              type="warning"
              showIcon
              className={styles.full}
              title={
                <>
                  {t('overview.unmatched', { count: overview.data.unmatched.count })}{' '}
                  <Amount value={overview.data.unmatched.amount} strong />
                </>
              }
              description={t('overview.unmatchedHint')}
            />
          )}
          {flow.data && (flow.data.joined.count > 0 || flow.data.unjoined.count > 0) && (
            <Alert
              type="warning"
              showIcon
              className={styles.full}
              title={
                <>
                  {flow.data.joined.count > 0 && (
                    <>
                      {t('overview.joined', { count: flow.data.joined.count })} <Amount value={flow.data.joined.amount} strong />{' '}
                    </>
                  )}
                  {flow.data.unjoined.count > 0 && (
                    <>
                      {t('overview.unjoined', { count: flow.data.unjoined.count })} <Amount value={flow.data.unjoined.amount} strong />{' '}
                    </>
                  )}
                </>
              }
              action={<Link to="/correspondences">{t('overview.seeTracks')}</Link>}
            />
          )}
          <TotalsBoard overview={overview.data} dataTime={dataTime} />
          <div className={styles.wide}>
            <FlowCard flow={flow.data} loading={flow.isPending} problem={flow.error} dataTime={dataTime} />
          </div>
          <div className={styles.narrow}>
            <OpenWarnings summary={warnings.data} problem={warnings.error} division={division.code} />
          </div>
          <div className={styles.half}>
            <MonthlyPayments months={overview.data.byMonth} total={overview.data.totals.amount} dataTime={dataTime} />
          </div>
          <div className={styles.half}>
            <ByFundLevel rows={overview.data.byFundLevel} dataTime={dataTime} />
          </div>
          <div className={styles.full}>
            <ByDivision
              rows={overview.data.byDivision}
              own={overview.data.own}
              dataTime={dataTime}
              onDrill={(code) => choose({ division: code })}
            />
          </div>
          <div className={styles.full}>
            <ByCategory rows={overview.data.byCategory} dataTime={dataTime} />
          </div>
        </div>
      )}
      <LinesDrawer address={filters.lines} onClose={() => set({ lines: undefined })} />
    </>
  );
}
