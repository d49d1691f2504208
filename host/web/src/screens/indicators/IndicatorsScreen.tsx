import { Card, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Amount } from '@/parts/Amount';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { FilterBar } from '@/parts/FilterBar';
import { PageHeader } from '@/parts/PageHeader';
import { CategoryPicker, FundPicker } from '@/parts/Pickers';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { ScopeBar } from '@/parts/ScopeBar';
import { SearchBox } from '@/parts/SearchBox';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { useMoment } from '@/parts/useMoment';
import { useScope } from '@/parts/useScope';
import { IndicatorBranches } from './IndicatorBranches';
import { IndicatorDrawer } from './IndicatorDrawer';
import { IndicatorTree } from './IndicatorTree';
import { usePhone } from '@/parts/useWidth';

interface Filters extends Record<string, string | undefined> {
  q?: string;
  fund?: string;
  category?: string;
  measure?: 'poverty';
  open?: string;
  tab?: string;
}

/** Indicators as the tree in which they were released. */
export function IndicatorsScreen() {
  const { t } = useTranslation();
  const { year, division } = useScope();
  const [filters, set] = useFilters<Filters>();
  const { moment } = useMoment();
  const phone = usePhone();
  const list = useCursorList('/api/v1/indicators', {
    year,
    division: division.code,
    fund: filters.fund,
    category: filters.category,
    q: filters.q,
    measure: filters.measure,
    sum: filters.measure ? true : undefined,
    ...moment,
  });
  const open = (id: string) => set({ open: id, tab: undefined });

  return (
    <>
      <PageHeader title={t('indicators.title')} above={<DivisionTrail />} about={t('indicators.about')} extra={<ScopeBar />} looksBack />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <FilterBar>
          <SearchBox value={filters.q} placeholder={t('indicators.search')} onSearch={(q) => set({ q })} />
          <CategoryPicker value={filters.category} onChange={(category) => set({ category })} />
          <FundPicker value={filters.fund} onChange={(fund) => set({ fund })} />
          <Checkbox checked={filters.measure === 'poverty'} onChange={(e) => set({ measure: e.target.checked ? 'poverty' : undefined })}>
            {t('indicators.onlyPoverty')}
          </Checkbox>
          {list.sum && (
            <span>
              {t('indicators.povertySum')} <Amount value={list.sum.amount} strong />
            </span>
          )}
        </FilterBar>
        {list.error ? (
          <ProblemAlert problem={list.error} />
        ) : (
          <>
            {phone ? (
              <IndicatorBranches rows={list.rows} onOpen={open} />
            ) : (
              <IndicatorTree rows={list.rows} loading={list.isLoading} onOpen={open} />
            )}
            <CursorPager list={list} />
          </>
        )}
      </Card>
      <IndicatorDrawer
        id={filters.open}
        tab={filters.tab}
        onTab={(tab) => set({ tab })}
        onOpen={open}
        onClose={() => set({ open: undefined, tab: undefined })}
      />
    </>
  );
}
