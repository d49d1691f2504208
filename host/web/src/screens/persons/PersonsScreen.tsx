import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, DatePicker, Select, Tag } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { fileOfList } from '@/api/lines';
import { personTotalsQuery } from '@/api/persons';
import { formatDate } from '@/format/dates';
import { Amount } from '@/parts/Amount';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { FilterBar } from '@/parts/FilterBar';
import { LedgerTable } from '@/parts/LedgerTable';
import { NumberDefinition } from '@/parts/NumberDefinition';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { ScopeBar } from '@/parts/ScopeBar';
import { SearchBox } from '@/parts/SearchBox';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { useMoment } from '@/parts/useMoment';
import { useScope } from '@/parts/useScope';
import { usePhone } from '@/parts/useWidth';
import { PersonDrawer } from './PersonDrawer';
import { RollHeads } from './RollHeads';

interface Filters extends Record<string, string | undefined> {
  q?: string;
  payment?: string;
  batch?: string;
  month?: string;
  paid?: string;
  samePerson?: string;
  open?: string;
}

/** Who was paid what: lines of the scope, masked, filtered and page by page. */
export function PersonsScreen() {
  const { t } = useTranslation();
  const { year, division } = useScope();
  const [filters, set] = useFilters<Filters>();
  const phone = usePhone();
  const { q, payment, batch, month, paid, samePerson } = filters;
  const { moment } = useMoment();
  const asked = {
    ...moment,
    year,
    division: division.code,
    q,
    payment,
    batch,
    month,
    samePerson,
    paid: paid === undefined ? undefined : paid === 'yes',
  };
  const list = useCursorList('/api/v1/person-lines', asked);
  const totals = useQuery(personTotalsQuery(asked));
  const chosen = [
    ['payment', payment, t('persons.payment')],
    ['batch', batch, t('persons.batch')],
    ['samePerson', samePerson, t('persons.samePerson')],
  ] as const;
  const lacking = payment ? totals.data?.groups.find((g) => g.key === payment)?.difference : undefined;

  return (
    <>
      <PageHeader title={t('persons.title')} above={<DivisionTrail />} about={t('persons.about')} extra={<ScopeBar />} looksBack />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <FilterBar>
          <SearchBox value={q} placeholder={t('persons.search')} onSearch={(text) => set({ q: text })} width={240} />
          <DatePicker
            picker="month"
            value={month ? dayjs(`${month}-01`) : null}
            placeholder={t('persons.payMonth')}
            onChange={(day) => set({ month: day?.format('YYYY-MM') })}
          />
          <Select
            allowClear
            value={paid}
            placeholder={t('persons.state')}
            aria-label={t('persons.state')}
            onChange={(value) => set({ paid: value })}
            options={[
              { value: 'yes', label: t('persons.paid') },
              { value: 'no', label: t('persons.unpaid') },
            ]}
            style={{ width: 130 }}
          />
          {chosen.map(
            ([key, value, word]) =>
              value && (
                <Tag key={key} closable onClose={() => set({ [key]: undefined })}>
                  {word} {value}
                </Tag>
              ),
          )}
          <Button icon={<DownloadOutlined />} href={fileOfList('/api/v1/person-lines', asked)}>
            {t('terms.file')}
          </Button>
        </FilterBar>
        {totals.data && (
          <p className="muted">
            <NumberDefinition code={totals.data.definition} dataTime={totals.data.dataTime} />
            {t('persons.totals', { lines: totals.data.lines, persons: totals.data.persons })}{' '}
            <Amount value={totals.data.amount} strong inYuan /> {t('persons.yuan')}
            {lacking !== undefined && lacking !== null && Number(lacking) !== 0 && (
              <>
                {' '}
                · {t('persons.lacking')} <Amount value={lacking} strong inYuan /> {t('persons.yuan')}
              </>
            )}
          </p>
        )}
        {batch && <RollHeads batch={batch} />}
        {list.error ? (
          <ProblemAlert problem={list.error} />
        ) : (
          <>
            <LedgerTable
              label={t('persons.list')}
              emptyText={t('persons.noneYet')}
              rows={list.rows}
              loading={list.isLoading}
              rowKey={(l) => l.id}
              onOpen={(l) => set({ open: l.id })}
              columns={[
                {
                  key: 'name',
                  title: t('persons.name'),
                  value: (l) => (
                    <button type="button" className="linklike" onClick={() => set({ open: l.id })}>
                      {l.name}
                    </button>
                  ),
                },
                {
                  key: 'idNumber',
                  title: t('persons.idNumber'),
                  value: (l) => <span className="mono">{l.idNumber}</span>,
                  leaveOutOnPhone: true,
                },
                { key: 'item', title: t('persons.item'), value: (l) => [l.item, l.tier].filter(Boolean).join(' · ') },
                { key: 'payMonth', title: t('persons.payMonth'), value: (l) => <span className="num">{l.payMonth}</span> },
                { key: 'amount', title: t('persons.amount'), kind: 'money', value: (l) => <Amount value={l.amount} inYuan /> },
                {
                  key: 'paidOn',
                  title: t('persons.paidOn'),
                  value: (l) => (l.paidOn ? <span className="num">{formatDate(l.paidOn)}</span> : <Tag>{t('persons.unpaid')}</Tag>),
                },
                {
                  key: 'account',
                  title: t('persons.account'),
                  value: (l) => <span className="mono">{l.account}</span>,
                  leaveOutOnPhone: true,
                },
                { key: 'division', title: t('terms.division'), value: (l) => l.divisionName, leaveOutOnPhone: true },
              ]}
            />
            <CursorPager list={list} />
          </>
        )}
      </Card>
      <PersonDrawer
        line={list.rows?.find((l) => l.id === filters.open)}
        onClose={() => set({ open: undefined })}
        onSame={(id) => set({ open: undefined, samePerson: id })}
      />
    </>
  );
}
