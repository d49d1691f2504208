import { DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Correspondence } from '@/api/correspondences';
import { useMay } from '@/app/session';
import { formatDate } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { ScopeBar } from '@/parts/ScopeBar';
import { useCursorList } from '@/parts/useCursorList';
import { useScope } from '@/parts/useScope';
import { CorrespondenceForm } from './CorrespondenceForm';
import { TrackTable } from './TrackTable';

/** Which funds of two levels are one, and what track codes join by it. */
export function CorrespondencesScreen() {
  const { t } = useTranslation();
  const { division, year } = useScope();
  const rows = useCursorList('/api/v1/correspondences', { division: division.code });
  const mayKeep = useMay('indicators.move');
  const [entering, enter] = useState<{ ended?: Correspondence }>();
  return (
    <>
      <PageHeader
        title={t('correspondences.title')}
        above={<DivisionTrail />}
        about={t('correspondences.about')}
        extra={
          <>
            <ScopeBar />
            {mayKeep && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => enter({})}>
                {t('correspondences.new')}
              </Button>
            )}
          </>
        }
      />
      <Card
        title={t('correspondences.table')}
        extra={
          <Button size="small" icon={<DownloadOutlined />} href={`/api/v1/correspondences.csv?division=${division.code}`}>
            {t('overview.lines.export')}
          </Button>
        }
      >
        {rows.error && <ProblemAlert problem={rows.error} />}
        <LedgerTable
          label={t('correspondences.title')}
          rows={rows.rows}
          loading={rows.isLoading}
          rowKey={(r) => r.id}
          columns={[
            { key: 'division', title: t('correspondences.division'), value: (r) => r.division.name },
            { key: 'upper', title: t('correspondences.upper'), value: (r) => `${r.upperFund} ${r.upperName}` },
            { key: 'lower', title: t('correspondences.lower'), value: (r) => `${r.lowerFund} ${r.lowerName}` },
            { key: 'from', title: t('correspondences.from'), value: (r) => <span className="num">{formatDate(r.from)}</span> },
            {
              key: 'until',
              title: t('correspondences.until'),
              value: (r) => {
                if (r.until) return <span className="num">{formatDate(r.until)}</span>;
                if (!mayKeep) return t('correspondences.holds');
                return (
                  <button type="button" className="linklike" onClick={() => enter({ ended: r })}>
                    {t('correspondences.end')}
                  </button>
                );
              },
            },
            { key: 'docNo', title: t('correspondences.docNo'), value: (r) => r.docNo, leaveOutOnPhone: true },
          ]}
        />
        <CursorPager list={rows} />
      </Card>
      <TrackTable division={division.code} year={year} />
      {entering && <CorrespondenceForm division={division.code} ended={entering.ended} onClose={() => enter(undefined)} />}
    </>
  );
}
