import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Checkbox, Select, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { fileOfList } from '@/api/lines';
import type { WarningLevel, WarningState, WarningSummary } from '@/api/types';
import { warningSummaryQuery } from '@/api/warnings';
import { useMay } from '@/app/session';
import { formatDate } from '@/format/dates';
import { formatCount } from '@/format/money';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { FilterBar } from '@/parts/FilterBar';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { CategoryPicker } from '@/parts/Pickers';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { ScopeBar } from '@/parts/ScopeBar';
import { SearchBox } from '@/parts/SearchBox';
import { StateTag, WarningLevelTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { useMoment } from '@/parts/useMoment';
import { useScope } from '@/parts/useScope';
import { ExemptionList } from './ExemptionList';
import { QualityTable } from './QualityTable';
import { SweepButton } from './SweepButton';
import { stateTones, warningLevels, warningStates } from './states';
import { WarningDrawer } from './WarningDrawer';
import styles from './Warnings.module.css';
import { usePhone } from '@/parts/useWidth';

interface Filters extends Record<string, string | undefined> {
  q?: string;
  category?: string;
  rule?: string;
  level?: WarningLevel;
  state?: WarningState;
  subject?: string;
  open?: string;
  late?: string;
  exemption?: string;
  tab?: string;
}

/** Suspicions to be looked into, gravest colours first to choose from. */
export function WarningsScreen() {
  const { t } = useTranslation();
  const { year, division } = useScope();
  const mayHandle = useMay('warnings.handle');
  const [filters, set] = useFilters<Filters>();
  const { momentInTree, isPast } = useMoment();
  const { level } = filters;
  const phone = usePhone();
  const summary = useQuery({ ...warningSummaryQuery(division.code, year, momentInTree), enabled: division.code !== '' }).data;
  return (
    <>
      <PageHeader
        title={t('warnings.title')}
        above={<DivisionTrail />}
        about={t('warnings.about')}
        extra={
          <>
            <ScopeBar />
            {mayHandle && !isPast && <SweepButton />}
          </>
        }
        looksBack
        standsInTree
      />
      <ul className={styles.levels} aria-label={t('warnings.level')}>
        {warningLevels.map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-pressed={level === one}
              className={`${styles.level} ${styles[one]}`}
              onClick={() => set({ level: level === one ? undefined : one, state: 'open' })}
            >
              <WarningLevelTag level={one} />
              <b className="num">{formatCount(summary?.byLevel.find((l) => l.level === one)?.count ?? 0)}</b>
              <small>{t('warnings.states.open')}</small>
            </button>
          </li>
        ))}
      </ul>
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <Tabs
          activeKey={filters.tab ?? 'list'}
          destroyOnHidden
          onChange={(tab) => set({ tab: tab === 'list' ? undefined : tab })}
          items={[
            { key: 'list', label: t('warnings.list'), children: <WarningList filters={filters} set={set} summary={summary} /> },
            { key: 'quality', label: t('warnings.quality.title'), children: <QualityTable /> },
            { key: 'exemptions', label: t('warnings.exemptions.title'), children: <ExemptionList /> },
          ]}
        />
      </Card>
      <WarningDrawer id={filters.open} onClose={() => set({ open: undefined })} />
    </>
  );
}

interface WarningListProps {
  filters: Filters;
  set: (change: Partial<Filters>) => void;
  summary: WarningSummary | undefined;
}

function WarningList({ filters, set, summary }: WarningListProps) {
  const { t, i18n } = useTranslation();
  const { year, division } = useScope();
  const english = i18n.language === 'en';
  const { q, category, rule, level, state, subject, late, exemption } = filters;
  const { momentInTree } = useMoment();
  const asked = {
    ...momentInTree,
    division: division.code,
    year: subject ? undefined : year, // what is asked for one thing is shown whole: a project may have a life in each of two years
    q,
    category,
    rule,
    level,
    state,
    subject,
    late: late === 'true' || undefined,
    exemption,
  };
  const list = useCursorList('/api/v1/warnings', asked);
  return (
    <>
      <FilterBar>
        <SearchBox
          value={q ?? subject}
          placeholder={t('warnings.search')}
          onSearch={(text) => set({ q: text, subject: undefined })}
          width={230}
        />
        <Select<WarningState>
          allowClear
          aria-label={t('warnings.state')}
          placeholder={t('warnings.allStates')}
          value={state}
          onChange={(next) => set({ state: next })}
          options={warningStates.map((s) => ({ value: s, label: t(`warnings.states.${s}`) }))}
          style={{ width: 140 }}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('warnings.ruleFilter')}
          placeholder={t('warnings.ruleFilter')}
          value={rule}
          onChange={(next?: string) => set({ rule: next })}
          options={summary?.byRule.map((r) => ({ value: r.rule, label: `${r.rule} ${english ? r.english : r.name}` }))}
          popupMatchSelectWidth={300}
          style={{ width: 200 }}
        />
        <CategoryPicker value={category} onChange={(next) => set({ category: next })} />
        <Checkbox checked={late === 'true'} onChange={(e) => set({ late: e.target.checked ? 'true' : undefined })}>
          {t('warnings.due.lateOnly', { count: summary?.late ?? 0 })}
        </Checkbox>
        <Button icon={<DownloadOutlined />} href={fileOfList('/api/v1/warnings', asked)}>
          {t('terms.file')}
        </Button>
      </FilterBar>
      {list.error ? (
        <ProblemAlert problem={list.error} />
      ) : (
        <>
          <LedgerTable
            label={t('warnings.list')}
            rows={list.rows}
            loading={list.isLoading}
            rowKey={(w) => w.id}
            onOpen={(w) => set({ open: w.id })}
            columns={[
              {
                key: 'rule',
                title: t('warnings.rule'),
                value: (w) => (
                  <span className={styles.rule}>
                    {w.level && <WarningLevelTag level={w.level} />}
                    <button type="button" className="linklike" onClick={() => set({ open: w.id })}>
                      <span className="mono">{w.ruleCode}</span> {english ? w.ruleEnglish : w.ruleName}
                    </button>
                  </span>
                ),
              },
              {
                key: 'subject',
                title: t('warnings.subject'),
                value: (w) => (
                  <div className={styles.subject}>
                    <span title={w.subjectName}>{w.subjectName}</span>
                    <small className="muted">
                      {t(`warnings.subjects.${w.subjectKind}`)} {w.subjectKind !== 'element' && <span className="mono">{w.subjectId}</span>}
                    </small>
                  </div>
                ),
              },
              { key: 'division', title: t('terms.division'), value: (w) => w.division.name },
              { key: 'amount', title: t('warnings.amount'), kind: 'money', value: (w) => (w.amount === 0 ? null : w.amount) },
              {
                key: 'state',
                title: t('warnings.state'),
                value: (w) => <StateTag tone={stateTones[w.state]}>{t(`warnings.states.${w.state}`)}</StateTag>,
              },
              {
                key: 'due',
                title: t('warnings.due.title'),
                value: (w) =>
                  w.dueOn && (
                    <span className="num">
                      {formatDate(w.dueOn)} {w.isLate && <StateTag tone="bad">{t('warnings.due.late')}</StateTag>}
                    </span>
                  ),
              },
              { key: 'openedOn', title: t('warnings.openedOn'), value: (w) => <span className="num">{formatDate(w.openedOn)}</span> },
            ]}
          />
          <CursorPager list={list} />
        </>
      )}
    </>
  );
}
