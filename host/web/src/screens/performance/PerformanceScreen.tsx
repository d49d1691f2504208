import { PlusOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Card, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/session';
import { formatDate } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { FilterBar } from '@/parts/FilterBar';
import { FundName } from '@/parts/FundName';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { RateBar } from '@/parts/RateBar';
import { ScopeBar } from '@/parts/ScopeBar';
import { SearchBox } from '@/parts/SearchBox';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { useScope } from '@/parts/useScope';
import { usePhone } from '@/parts/useWidth';
import { DeclarationForm } from './DeclarationForm';
import { EvaluationForm } from './EvaluationForm';
import { Evaluations } from './Evaluations';
import { MeasureDrawer } from './MeasureDrawer';
import { MeasureForm } from './MeasureForm';
import { quantity } from './quantity';
import { groups } from './words';

interface Filters extends Record<string, string | undefined> {
  q?: string;
  group?: string;
  open?: string;
  view?: string;
}

/** Targets of the scope, and what became of them. */
export function PerformanceScreen() {
  const { t } = useTranslation();
  const { division, year } = useScope();
  const [filters, set] = useFilters<Filters>();
  const keepsProjects = useMay('projects.keep');
  const keepsTargets = useMay('performance.keep');
  const mayKeep = keepsProjects || keepsTargets;
  const phone = usePhone();
  const [entering, setEntering] = useState(false);
  const [declaring, setDeclaring] = useState(false);
  const { q, group, view } = filters;
  const isEvaluations = view === 'evaluations';
  const list = useCursorList('/api/v1/measures', { division: division.code, year, q, group });
  const targets = (
    <>
      <FilterBar>
        <SearchBox value={q} placeholder={t('performance.search')} onSearch={(text) => set({ q: text })} width={240} />
        <Select
          allowClear
          aria-label={t('performance.group')}
          placeholder={t('performance.allGroups')}
          value={group}
          onChange={(next?: string) => set({ group: next })}
          options={groups.map((g) => ({ value: g, label: g }))}
          style={{ width: 160 }}
        />
      </FilterBar>
      {list.error ? (
        <ProblemAlert problem={list.error} />
      ) : (
        <>
          <LedgerTable
            label={t('performance.list')}
            emptyText={t('performance.noneYet')}
            rows={list.rows}
            loading={list.isLoading}
            rowKey={(m) => m.id}
            onOpen={(m) => set({ open: m.id })}
            columns={[
              {
                key: 'name',
                title: t('performance.name'),
                value: (m) => (
                  <button type="button" className="linklike" onClick={() => set({ open: m.id })}>
                    {m.name}
                  </button>
                ),
              },
              { key: 'group', title: t('performance.group'), value: (m) => m.group },
              {
                key: 'project',
                title: t('performance.project'),
                value: (m) =>
                  m.projectCode ? (
                    <Link to="/projects/$code" params={{ code: m.projectCode }}>
                      {m.projectName}
                    </Link>
                  ) : (
                    m.fundCode && <FundName code={m.fundCode} />
                  ),
              },
              {
                key: 'planned',
                title: t('performance.planned'),
                value: (m) => (m.kind === '定性' ? m.kind : `${m.direction} ${quantity(m.planned, m.unit) ?? ''}`),
              },
              {
                key: 'weight',
                title: t('performance.weight'),
                value: (m) => (m.weight === null || m.weight === undefined ? null : <span className="num">{m.weight}%</span>),
                leaveOutOnPhone: true,
              },
              { key: 'value', title: t('performance.value'), value: (m) => m.grade ?? quantity(m.value, m.unit) },
              { key: 'achieved', title: t('performance.achieved'), kind: 'rate', value: (m) => <RateBar rate={m.achieved ?? null} /> },
              {
                key: 'dueOn',
                title: t('performance.dueOn'),
                value: (m) => <span className="num">{formatDate(m.dueOn)}</span>,
                leaveOutOnPhone: true,
              },
            ]}
          />
          <CursorPager list={list} />
        </>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title={t('performance.title')}
        above={<DivisionTrail />}
        about={t('performance.about')}
        extra={
          <>
            <ScopeBar />
            {mayKeep && !isEvaluations && <Button onClick={() => setDeclaring(true)}>{t('performance.declare')}</Button>}
            {mayKeep && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
                {t(isEvaluations ? 'performance.evaluate' : 'performance.new')}
              </Button>
            )}
          </>
        }
      />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <Segmented
          value={isEvaluations ? 'evaluations' : 'targets'}
          onChange={(next) => set({ view: next === 'evaluations' ? next : undefined })}
          options={[
            { value: 'targets', label: t('performance.targets') },
            { value: 'evaluations', label: t('performance.evaluations') },
          ]}
          style={{ marginBottom: 12 }}
        />
        {isEvaluations ? <Evaluations division={division.code} year={year} /> : targets}
      </Card>
      <MeasureDrawer id={filters.open} onClose={() => set({ open: undefined })} />
      {declaring && <DeclarationForm year={year} division={division.code} onClose={() => setDeclaring(false)} />}
      {entering &&
        (isEvaluations ? (
          <EvaluationForm year={year} division={division.code} onClose={() => setEntering(false)} />
        ) : (
          <MeasureForm year={year} division={division.code} onClose={() => setEntering(false)} />
        ))}
    </>
  );
}
