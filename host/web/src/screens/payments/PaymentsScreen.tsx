import { Link } from '@tanstack/react-router';
import { Card, DatePicker, InputNumber, Tag } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { FilterBar } from '@/parts/FilterBar';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { ScopeBar } from '@/parts/ScopeBar';
import { SearchBox } from '@/parts/SearchBox';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { useMoment } from '@/parts/useMoment';
import { useScope } from '@/parts/useScope';
import { PaymentDrawer } from './PaymentDrawer';
import styles from './Payments.module.css';
import { usePhone } from '@/parts/useWidth';

interface Filters extends Record<string, string | undefined> {
  q?: string;
  indicator?: string;
  project?: string;
  from?: string;
  to?: string;
  minAmount?: string;
  open?: string;
}

/** Every payment of the scope, filtered and page by page. */
export function PaymentsScreen() {
  const { t } = useTranslation();
  const { year, division } = useScope();
  const [filters, set] = useFilters<Filters>();
  const phone = usePhone();
  const { q, indicator, project, from, to, minAmount } = filters;
  const { moment } = useMoment();
  const list = useCursorList('/api/v1/payments', {
    ...moment,
    year,
    division: division.code,
    q,
    indicator,
    project,
    from,
    to,
    minAmount: minAmount ? Number(minAmount) : undefined,
  });
  const day = (text: string | undefined) => (text ? dayjs(text) : null);

  return (
    <>
      <PageHeader title={t('payments.title')} above={<DivisionTrail />} about={t('payments.about')} extra={<ScopeBar />} looksBack />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <FilterBar>
          <SearchBox value={q} placeholder={t('payments.search')} onSearch={(text) => set({ q: text })} width={240} />
          <DatePicker.RangePicker
            value={[day(from), day(to)]}
            allowEmpty={[true, true]}
            placeholder={[t('payments.from'), t('payments.to')]}
            onChange={(days) => set({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })}
          />
          <InputNumber
            min={0}
            controls={false}
            value={minAmount ? Number(minAmount) : null}
            placeholder={t('payments.minAmount')}
            aria-label={t('payments.minAmount')}
            onBlur={(e) => set({ minAmount: e.target.value.replaceAll(',', '') || undefined })}
            onPressEnter={(e) => set({ minAmount: e.currentTarget.value.replaceAll(',', '') || undefined })}
            style={{ width: 150 }}
          />
          {indicator && (
            <Tag closable onClose={() => set({ indicator: undefined })} className={styles.tag}>
              {t('payments.indicator')} {indicator}
            </Tag>
          )}
          {project && (
            <Tag closable onClose={() => set({ project: undefined })} className={styles.tag}>
              {t('payments.projectFilter')} {project}
            </Tag>
          )}
        </FilterBar>
        {list.error ? (
          <ProblemAlert problem={list.error} />
        ) : (
          <>
            <LedgerTable
              label={t('payments.list')}
              rows={list.rows}
              loading={list.isLoading}
              rowKey={(p) => p.id}
              onOpen={(p) => set({ open: p.id })}
              columns={[
                {
                  key: 'payee',
                  title: t('payments.payee'),
                  value: (p) => (
                    <div className={styles.payee}>
                      <button type="button" className="linklike" onClick={() => set({ open: p.id })}>
                        {p.payeeName}
                      </button>
                      {p.returns && <StateTag tone="busy">{t('payments.isReturn')}</StateTag>}
                      {p.payeeAccount && (
                        <span className="muted mono" title={t('payments.masked')}>
                          {p.payeeAccount}
                        </span>
                      )}
                    </div>
                  ),
                },
                { key: 'amount', title: t('payments.amount'), kind: 'money', value: (p) => p.amount },
                { key: 'paidOn', title: t('payments.paidOn'), value: (p) => <span className="num">{formatDate(p.paidOn)}</span> },
                {
                  key: 'project',
                  title: t('payments.project'),
                  value: (p) =>
                    p.projectCode ? (
                      <Link
                        to="/projects/$code"
                        params={{ code: p.projectCode }}
                        className={styles.clipped}
                        title={p.projectName ?? undefined}
                      >
                        {p.projectName ?? p.projectCode}
                      </Link>
                    ) : (
                      <span className="muted">{t('payments.noProject')}</span>
                    ),
                },
                {
                  key: 'use',
                  title: t('payments.use'),
                  value: (p) => (
                    <span className={styles.clipped} title={p.use ?? undefined}>
                      {p.use}
                    </span>
                  ),
                },
                { key: 'division', title: t('terms.division'), value: (p) => p.division.name },
                { key: 'settleMode', title: t('payments.settleMode'), value: (p) => p.settleMode, leaveOutOnPhone: true },
                {
                  key: 'warnings',
                  title: t('payments.warnings'),
                  value: (p) =>
                    (p.warnings ?? []).map((code) => (
                      <Tag key={code} color="red" variant="filled" className="mono">
                        {code}
                      </Tag>
                    )),
                },
              ]}
            />
            <CursorPager list={list} />
          </>
        )}
      </Card>
      <PaymentDrawer id={filters.open} onClose={() => set({ open: undefined })} />
    </>
  );
}
