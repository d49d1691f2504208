import { DownloadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { CursorPager } from '@/parts/CursorPager';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useCursorList } from '@/parts/useCursorList';

/** What track codes join where no release does, and what they should join and do not. */
export function TrackTable({ division, year }: { division: string; year: number }) {
  const { t, i18n } = useTranslation();
  const tracks = useCursorList('/api/v1/tracks', { division, year });
  return (
    <Card
      title={<h2 className="card-title">{t('correspondences.tracks')}</h2>}
      extra={
        <Button size="small" icon={<DownloadOutlined />} href={`/api/v1/tracks.csv?year=${year}&division=${division}`}>
          {t('overview.lines.export')}
        </Button>
      }
      style={{ marginTop: 16 }}
    >
      <p className="muted">{t('correspondences.tracksAbout')}</p>
      {tracks.error && <ProblemAlert problem={tracks.error} />}
      <LedgerTable
        label={t('correspondences.tracks')}
        size="small"
        rows={tracks.rows}
        loading={tracks.isLoading}
        rowKey={(r) => r.id}
        columns={[
          { key: 'track', title: t('indicators.trackCode'), value: (r) => <span className="mono">{r.trackCode}</span> },
          {
            key: 'above',
            title: t('correspondences.above'),
            value: (r) => `${r.aboveDivision.name} ${r.aboveDocNo} ${r.aboveFund}`,
          },
          {
            key: 'below',
            title: t('correspondences.below'),
            value: (r) => (
              <>
                {r.division.name}{' '}
                <Link to="/indicators" search={{ open: r.id }}>
                  {r.docNo}
                </Link>{' '}
                {r.fundCode}
              </>
            ),
          },
          { key: 'amount', title: t('terms.amount'), kind: 'money', value: (r) => r.amount },
          {
            key: 'state',
            title: t('correspondences.state'),
            value: (r) => (
              <>
                <Tag color={r.isJoined ? 'green' : 'orange'}>{t(r.isJoined ? 'correspondences.joined' : 'correspondences.unjoined')}</Tag>
                {i18n.language === 'en' ? r.en : r.zh}
              </>
            ),
          },
        ]}
      />
      <CursorPager list={tracks} />
    </Card>
  );
}
