import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionName } from '@/parts/DivisionName';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useRoleName } from './useRoleName';

/** Who holds what since when, and whether it is used: read once a year, and whenever somebody asks. */
export function AccessReview() {
  const { t } = useTranslation();
  const roleName = useRoleName();
  const list = useCursorList('/api/v1/grants/review', {});
  if (list.error) return <ProblemAlert problem={list.error} />;
  return (
    <>
      <Button icon={<DownloadOutlined />} href="/api/v1/grants/review.csv" style={{ marginBottom: 12 }}>
        {t('admin.grants.export')}
      </Button>
      <LedgerTable
        label={t('admin.grants.review')}
        rows={list.rows}
        loading={list.isLoading}
        rowKey={(r) => `${r.userId} ${r.role}`}
        columns={[
          {
            key: 'user',
            title: t('admin.grants.user'),
            value: (r) => (
              <>
                {r.name} <span className="muted mono">{r.userId}</span>{' '}
                <span className="muted">
                  <DivisionName code={r.divisionCode} />
                </span>
              </>
            ),
          },
          { key: 'role', title: t('admin.grants.role'), value: (r) => roleName(r.role) },
          {
            key: 'since',
            title: t('admin.grants.since'),
            value: (r) => (
              <span className="num">
                {formatDate(r.from)}
                {r.until && ` – ${formatDate(r.until)}`}
              </span>
            ),
          },
          { key: 'proposed', title: t('admin.grants.proposedBy'), value: (r) => <span className="mono">{r.proposedBy}</span> },
          { key: 'decided', title: t('admin.grants.decidedBy'), value: (r) => <span className="mono">{r.decidedBy}</span> },
          {
            key: 'usedAt',
            title: t('admin.grants.usedAt'),
            value: (r) => (r.usedAt ? formatInstant(r.usedAt) : t('admin.users.never')),
          },
          {
            key: 'attention',
            title: t('admin.grants.attention'),
            value: (r) =>
              (r.isUnused || r.isDue) && (
                <>
                  {r.isUnused && <StateTag tone="careful">{t('admin.grants.unused')}</StateTag>}
                  {r.isDue && <StateTag tone="careful">{t('admin.grants.due')}</StateTag>}
                </>
              ),
          },
        ]}
      />
      <CursorPager list={list} />
    </>
  );
}
