import { DownloadOutlined, EditOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Select, Skeleton, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { completenessQuery } from '@/api/elements';
import { useMay } from '@/app/session';
import { formatDate } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { FilterBar } from '@/parts/FilterBar';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { CategoryPicker } from '@/parts/Pickers';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { ScopeBar } from '@/parts/ScopeBar';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { useMoment } from '@/parts/useMoment';
import { useScope } from '@/parts/useScope';
import { CompletenessMatrix } from './CompletenessMatrix';
import { EnterElement, type DutyToEnter } from './EnterElement';

const states = ['missing', 'late', 'on_time'] as const;
type State = (typeof states)[number];

const tones = { on_time: 'good', late: 'careful', missing: 'bad' } as const;

interface Filters extends Record<string, string | undefined> {
  category?: string;
  county?: string;
  state?: State;
}

/** What must be watched: how much of it came, and which of it did not. */
export function ElementsScreen() {
  const { t, i18n } = useTranslation();
  const { division, year } = useScope();
  const mayEnter = useMay('observations.post');
  const [filters, set] = useFilters<Filters>();
  const [entering, enter] = useState<DutyToEnter>();
  const english = i18n.language === 'en';
  const { moment } = useMoment();
  const scope = { division: division.code, year, ...moment };
  const matrix = useQuery({ ...completenessQuery(scope), enabled: division.code !== '' });
  const { category, county, state } = filters;
  const list = useCursorList('/api/v1/elements/duties', { division: county ?? division.code, year, category, state, ...moment });

  return (
    <>
      <PageHeader
        title={t('elements.title')}
        above={<DivisionTrail />}
        about={t('elements.about')}
        extra={
          <>
            <ScopeBar />
            <Button
              icon={<DownloadOutlined />}
              href={`/api/v1/elements/completeness.csv?division=${encodeURIComponent(division.code)}&year=${year}`}
              download
            >
              {t('elements.file')}
            </Button>
            {mayEnter && (
              <Button type="primary" icon={<EditOutlined />} onClick={() => enter({})}>
                {t('elements.enter')}
              </Button>
            )}
          </>
        }
        looksBack
      />
      <Card
        title={<h2 className="card-title">{t('elements.matrix')}</h2>}
        extra={<span className="muted">{t('elements.matrixAbout')}</span>}
      >
        {matrix.isError && <ProblemAlert problem={matrix.error} />}
        {matrix.isPending && <Skeleton active />}
        {matrix.data && (
          <CompletenessMatrix cells={matrix.data.cells} onOpen={(code, of) => set({ county: code, category: of, state: 'missing' })} />
        )}
      </Card>
      <Card title={<h2 className="card-title">{t('elements.lines')}</h2>} style={{ marginTop: 16 }}>
        <FilterBar>
          <Select<State>
            allowClear
            aria-label={t('elements.state')}
            placeholder={t('elements.allStates')}
            value={state}
            onChange={(next) => set({ state: next })}
            options={states.map((s) => ({ value: s, label: t(`elements.states.${s}`) }))}
            style={{ width: 140 }}
          />
          <CategoryPicker value={category} onChange={(next) => set({ category: next })} />
          {county && (
            <Button onClick={() => set({ county: undefined })}>
              {matrix.data?.cells.find((c) => c.divisionCode === county)?.divisionName ?? county} ×
            </Button>
          )}
        </FilterBar>
        {list.error ? (
          <ProblemAlert problem={list.error} />
        ) : (
          <>
            <LedgerTable
              label={t('elements.lines')}
              rows={list.rows}
              loading={list.isLoading}
              rowKey={(d) => d.id}
              columns={[
                { key: 'element', title: t('elements.element'), value: (d) => (english ? d.elementEnglish : d.elementName) },
                {
                  key: 'subject',
                  title: t('elements.subject'),
                  value: (d) => (
                    <div>
                      <span title={d.subjectName}>{d.subjectName}</span>
                      <div className="muted mono">{d.subjectId}</div>
                    </div>
                  ),
                },
                { key: 'division', title: t('terms.division'), value: (d) => d.divisionName },
                {
                  key: 'period',
                  title: t('elements.period'),
                  value: (d) => <span className="num">{d.period === 'once' ? t('elements.once') : d.period}</span>,
                },
                {
                  key: 'source',
                  title: t('elements.source'),
                  value: (d) => t(`elements.sources.${d.source as 'unit'}`),
                  leaveOutOnPhone: true,
                },
                {
                  key: 'dueOn',
                  title: t('elements.dueOn'),
                  value: (d) => (
                    <span className="num">
                      {formatDate(d.dueOn)}
                      {d.assumption && (
                        <Tooltip title={d.assumption}>
                          <Tag style={{ marginInlineStart: 8 }}>{t('categories.element.assumed')}</Tag>
                        </Tooltip>
                      )}
                    </span>
                  ),
                },
                { key: 'arrivedOn', title: t('elements.arrivedOn'), value: (d) => <span className="num">{formatDate(d.arrivedOn)}</span> },
                {
                  key: 'state',
                  title: t('elements.state'),
                  value: (d) => <StateTag tone={tones[d.state]}>{t(`elements.states.${d.state}`)}</StateTag>,
                },
                {
                  key: 'enter',
                  title: '',
                  value: (d) =>
                    mayEnter &&
                    d.state === 'missing' && (
                      <Button size="small" onClick={() => enter(d)}>
                        {t('elements.enter')}
                      </Button>
                    ),
                },
              ]}
            />
            <CursorPager list={list} />
          </>
        )}
      </Card>
      <EnterElement duty={entering} onClose={() => enter(undefined)} />
    </>
  );
}
