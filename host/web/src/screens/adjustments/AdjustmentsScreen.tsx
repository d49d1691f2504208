import { DownloadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Card, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Adjustment } from '@/api/types';
import { formatDate } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { FilterBar } from '@/parts/FilterBar';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { ScopeBar } from '@/parts/ScopeBar';
import { SearchBox } from '@/parts/SearchBox';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { useMoment } from '@/parts/useMoment';
import { useScope } from '@/parts/useScope';
import { usePhone } from '@/parts/useWidth';

type Kind = NonNullable<Adjustment['kind']>;

interface Filters extends Record<string, string | undefined> {
  kind?: Kind;
  indicator?: string;
}

const kinds: Kind[] = ['recall', 'carryOver', 'supplement', 'reduce', 'virement', 'unassign', 'sendBack', 'correct'];

/** Every adjustment of the scope, and the same as a file. */
export function AdjustmentsScreen() {
  const { t } = useTranslation();
  const { year, division } = useScope();
  const [{ kind, indicator }, set] = useFilters<Filters>();
  const phone = usePhone();
  const { moment } = useMoment();
  const query = { year, division: division.code, kind, indicator, ...moment };
  const list = useCursorList('/api/v1/adjustments', query);
  const file = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));

  return (
    <>
      <PageHeader title={t('adjustments.title')} above={<DivisionTrail />} about={t('adjustments.about')} extra={<ScopeBar />} looksBack />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <FilterBar>
          <SearchBox value={indicator} placeholder={t('adjustments.search')} onSearch={(text) => set({ indicator: text })} width={240} />
          <Select
            allowClear
            aria-label={t('adjustments.kind')}
            placeholder={t('adjustments.kind')}
            value={kind}
            onChange={(next: Kind | undefined) => set({ kind: next })}
            options={kinds.map((one) => ({ value: one, label: t(`overview.lines.kind.${one}`) }))}
            style={{ width: 160 }}
          />
          <Button icon={<DownloadOutlined />} href={`/api/v1/adjustments.csv?${file.toString()}`}>
            {t('adjustments.export')}
          </Button>
        </FilterBar>
        {list.error ? (
          <ProblemAlert problem={list.error} />
        ) : (
          <>
            <LedgerTable
              label={t('adjustments.list')}
              rows={list.rows}
              loading={list.isLoading}
              rowKey={(a) => a.id}
              columns={[
                {
                  key: 'kind',
                  title: t('adjustments.kind'),
                  value: (a) => (
                    <>
                      {a.kind && t(`overview.lines.kind.${a.kind}`)} <span className="muted mono">{a.id}</span>
                      {a.correctedBy && <Tag>{t('adjustments.correctedBy', { id: a.correctedBy })}</Tag>}
                    </>
                  ),
                },
                { key: 'amount', title: t('adjustments.amount'), kind: 'money', value: (a) => a.amount },
                { key: 'movedOn', title: t('adjustments.movedOn'), value: (a) => <span className="num">{formatDate(a.movedOn)}</span> },
                { key: 'indicator', title: t('adjustments.indicator'), value: (a) => <Indicator id={a.indicatorId} /> },
                { key: 'other', title: t('adjustments.other'), value: (a) => a.otherId && <Indicator id={a.otherId} /> },
                {
                  key: 'project',
                  title: t('adjustments.project'),
                  value: (a) =>
                    a.projectCode && (
                      <Link to="/projects/$code" params={{ code: a.projectCode }}>
                        {a.projectCode}
                      </Link>
                    ),
                },
                { key: 'docNo', title: t('adjustments.docNo'), value: (a) => a.docNo },
                { key: 'corrects', title: t('adjustments.corrects'), value: (a) => a.corrects, leaveOutOnPhone: true },
                { key: 'reason', title: t('adjustments.reason'), value: (a) => a.reason, leaveOutOnPhone: true },
              ]}
            />
            <CursorPager list={list} />
          </>
        )}
      </Card>
    </>
  );
}

function Indicator({ id }: { id: string }) {
  return (
    <Link to="/indicators" search={{ open: id }} className="mono">
      {id}
    </Link>
  );
}
