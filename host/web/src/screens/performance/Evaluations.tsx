import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionName } from '@/parts/DivisionName';
import { FundName } from '@/parts/FundName';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';

/** What units and divisions say of themselves for a year, the newest first. */
export function Evaluations({ division, year }: { division: string; year: number }) {
  const { t } = useTranslation();
  const list = useCursorList('/api/v1/self-evaluations', { division, year });
  if (list.error) return <ProblemAlert problem={list.error} />;
  return (
    <>
      <LedgerTable
        label={t('performance.evaluationList')}
        rows={list.rows}
        loading={list.isLoading}
        rowKey={(e) => e.id}
        columns={[
          {
            key: 'owner',
            title: t('performance.owner'),
            value: (e) =>
              e.projectCode ? (
                <Link to="/projects/$code" params={{ code: e.projectCode }}>
                  {e.projectCode}
                </Link>
              ) : (
                <>
                  {e.fundCode && <FundName code={e.fundCode} />} <DivisionName code={e.divisionCode} />
                </>
              ),
          },
          { key: 'year', title: t('performance.year'), value: (e) => <span className="num">{e.year}</span> },
          { key: 'score', title: t('performance.score'), value: (e) => <span className="num">{e.score}</span> },
          { key: 'conclusion', title: t('performance.conclusion'), value: (e) => e.conclusion, leaveOutOnPhone: true },
          {
            key: 'evidence',
            title: t('performance.evidence'),
            value: (e) =>
              e.evidence.length > 0 ? (
                e.evidence.map((f) => f.name).join('、')
              ) : (
                <StateTag tone="careful">{t('performance.unproven')}</StateTag>
              ),
          },
          { key: 'on', title: t('performance.submittedOn'), value: (e) => <span className="num">{formatDate(e.submittedOn)}</span> },
        ]}
      />
      <CursorPager list={list} />
    </>
  );
}
