import { PlusOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Card, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/session';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionName } from '@/parts/DivisionName';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { FilterBar } from '@/parts/FilterBar';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { CategoryPicker } from '@/parts/Pickers';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { RateBar } from '@/parts/RateBar';
import { ScopeBar } from '@/parts/ScopeBar';
import { SearchBox } from '@/parts/SearchBox';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { useMoment } from '@/parts/useMoment';
import { useScope } from '@/parts/useScope';
import { ProjectForm } from './ProjectForm';
import styles from './Projects.module.css';
import { libraryStates, stateTone } from './states';
import { useStateWord } from './useStateWord';
import { usePhone } from '@/parts/useWidth';

interface Filters extends Record<string, string | undefined> {
  q?: string;
  category?: string;
  state?: string;
}

export function ProjectsScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { division, year } = useScope();
  const [filters, set] = useFilters<Filters>();
  const mayKeep = useMay('projects.keep');
  const phone = usePhone();
  const stateWord = useStateWord();
  const [entering, setEntering] = useState(false);
  const { q, category, state } = filters;
  const { momentInTree } = useMoment();
  const list = useCursorList('/api/v1/projects', { division: division.code, q, category, state, ...momentInTree });

  return (
    <>
      <PageHeader
        title={t('projects.title')}
        above={<DivisionTrail />}
        about={t('projects.about')}
        extra={
          <>
            <ScopeBar />
            {mayKeep && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
                {t('projects.new')}
              </Button>
            )}
          </>
        }
        looksBack
        standsInTree
      />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <FilterBar>
          <SearchBox value={q} placeholder={t('projects.search')} onSearch={(text) => set({ q: text })} />
          <CategoryPicker value={category} onChange={(next) => set({ category: next })} />
          <Select
            allowClear
            aria-label={t('projects.libraryState')}
            placeholder={t('projects.allStates')}
            value={state}
            onChange={(next?: string) => set({ state: next })}
            options={libraryStates.map((s) => ({ value: s, label: t(`projects.states.${s}`) }))}
            style={{ width: 150 }}
          />
        </FilterBar>
        {list.error ? (
          <ProblemAlert problem={list.error} />
        ) : (
          <>
            <LedgerTable
              label={t('projects.list')}
              rows={list.rows}
              loading={list.isLoading}
              rowKey={(p) => p.code}
              onOpen={(p) => void navigate({ to: '/projects/$code', params: { code: p.code } })}
              columns={[
                {
                  key: 'name',
                  title: t('projects.name'),
                  value: (p) => (
                    <div className={styles.name}>
                      <Link to="/projects/$code" params={{ code: p.code }}>
                        {p.name}
                      </Link>
                      <span className="muted mono">{p.code}</span>
                    </div>
                  ),
                },
                { key: 'division', title: t('projects.division'), value: (p) => <DivisionName code={p.divisionCode} /> },
                {
                  key: 'state',
                  title: t('projects.libraryState'),
                  value: (p) => <StateTag tone={stateTone(p.libraryState)}>{stateWord(p.libraryState)}</StateTag>,
                },
                { key: 'budget', title: t('projects.budget'), kind: 'money', value: (p) => p.budget },
                { key: 'approved', title: t('projects.approved'), kind: 'money', value: (p) => p.approved },
                { key: 'paid', title: t('projects.paid'), kind: 'money', value: (p) => p.paid },
                {
                  key: 'share',
                  title: t('projects.paidShare'),
                  kind: 'rate',
                  value: (p) => <RateBar rate={p.approved > 0 ? p.paid / p.approved : null} />,
                },
                {
                  key: 'unit',
                  title: t('projects.implementUnit'),
                  value: (p) => <span className="name-cell">{p.implementUnit}</span>,
                  leaveOutOnPhone: true,
                },
              ]}
            />
            <CursorPager list={list} />
          </>
        )}
      </Card>
      {entering && (
        <ProjectForm
          division={division.code}
          year={year}
          onClose={() => setEntering(false)}
          onSaved={(code) => void navigate({ to: '/projects/$code', params: { code } })}
        />
      )}
    </>
  );
}
