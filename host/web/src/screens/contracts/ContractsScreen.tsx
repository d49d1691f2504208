import { PlusOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Card, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/session';
import { formatDate } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { FilterBar } from '@/parts/FilterBar';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { RateBar } from '@/parts/RateBar';
import { ScopeBar } from '@/parts/ScopeBar';
import { SearchBox } from '@/parts/SearchBox';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { useMoment } from '@/parts/useMoment';
import { useScope } from '@/parts/useScope';
import { usePhone } from '@/parts/useWidth';
import { ContractDrawer } from './ContractDrawer';
import { ContractForm } from './ContractForm';
import { contractKinds } from './kinds';

interface Filters extends Record<string, string | undefined> {
  q?: string;
  kind?: string;
  project?: string;
  open?: string;
}

/** The contracts of the scope. */
export function ContractsScreen() {
  const { t } = useTranslation();
  const { division } = useScope();
  const [filters, set] = useFilters<Filters>();
  const mayKeep = useMay('projects.keep');
  const phone = usePhone();
  const [entering, setEntering] = useState(false);
  const { q, kind, project } = filters;
  return (
    <>
      <PageHeader
        title={t('contracts.title')}
        above={<DivisionTrail />}
        about={t('contracts.about')}
        extra={
          <>
            <ScopeBar />
            {mayKeep && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
                {t('contracts.new')}
              </Button>
            )}
          </>
        }
        looksBack
      />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <FilterBar>
          <SearchBox value={q} placeholder={t('contracts.search')} onSearch={(text) => set({ q: text })} width={240} />
          <Select
            allowClear
            aria-label={t('contracts.kind')}
            placeholder={t('contracts.allKinds')}
            value={kind}
            onChange={(next?: string) => set({ kind: next })}
            options={contractKinds.map((k) => ({ value: k, label: k }))}
            style={{ width: 140 }}
          />
        </FilterBar>
        <ContractTable query={{ division: division.code, q, kind, project }} onOpen={(code) => set({ open: code })} />
      </Card>
      <ContractDrawer code={filters.open} onClose={() => set({ open: undefined })} />
      {entering && <ContractForm project={project} onClose={() => setEntering(false)} onSaved={(code) => set({ open: code })} />}
    </>
  );
}

interface ContractTableProps {
  query: { division?: string; project?: string; q?: string; kind?: string };
  onOpen: (code: string) => void;
}

/** Contracts, page by page. */
export function ContractTable({ query, onOpen }: ContractTableProps) {
  const { t } = useTranslation();
  const list = useCursorList('/api/v1/contracts', { ...query, ...useMoment().moment });
  if (list.error) return <ProblemAlert problem={list.error} />;
  return (
    <>
      <LedgerTable
        label={t('contracts.list')}
        emptyText={t('contracts.noneYet')}
        rows={list.rows}
        loading={list.isLoading}
        rowKey={(c) => c.code}
        onOpen={(c) => onOpen(c.code)}
        columns={[
          {
            key: 'name',
            title: t('contracts.name'),
            value: (c) => (
              <button type="button" className="linklike name-cell" onClick={() => onOpen(c.code)}>
                {c.name}
              </button>
            ),
          },
          {
            key: 'project',
            title: t('contracts.project'),
            value: (c) => (
              <Link className="name-cell" to="/projects/$code" params={{ code: c.projectCode }}>
                {c.projectName}
              </Link>
            ),
            leaveOutOnPhone: true,
          },
          { key: 'kind', title: t('contracts.kind'), value: (c) => c.kind },
          { key: 'supplier', title: t('contracts.supplier'), value: (c) => <span className="name-cell">{c.supplier}</span> },
          { key: 'amount', title: t('contracts.amount'), kind: 'money', value: (c) => c.amount },
          { key: 'paid', title: t('contracts.paid'), kind: 'money', value: (c) => c.paid },
          {
            key: 'share',
            title: t('contracts.paidShare'),
            kind: 'rate',
            value: (c) => <RateBar rate={c.amount > 0 ? c.paid / c.amount : null} />,
          },
          {
            key: 'signedOn',
            title: t('contracts.signedOn'),
            value: (c) => <span className="num">{formatDate(c.signedOn)}</span>,
            leaveOutOnPhone: true,
          },
        ]}
      />
      <CursorPager list={list} />
    </>
  );
}
