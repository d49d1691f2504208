import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/format/dates';
import { Amount } from '@/parts/Amount';
import { CursorPager } from '@/parts/CursorPager';
import { FilterBar } from '@/parts/FilterBar';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { SearchBox } from '@/parts/SearchBox';
import { useCursorList } from '@/parts/useCursorList';
import { useMoment } from '@/parts/useMoment';

/** What treasuries cleared, and beside the notes of one voucher the payments that carry it: both sides of a difference. */
export function ClearingNotes({ voucher, onVoucher }: { voucher: string | undefined; onVoucher: (voucher: string | undefined) => void }) {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const notes = useCursorList('/api/v1/clearing-notes', { voucher, ...moment });
  return (
    <section aria-label={t('reconciliation.notes.title')}>
      <h3>{t('reconciliation.notes.title')}</h3>
      <FilterBar>
        <SearchBox value={voucher} placeholder={t('reconciliation.notes.search')} onSearch={onVoucher} width={240} />
      </FilterBar>
      {notes.error ? (
        <ProblemAlert problem={notes.error} />
      ) : (
        <>
          <LedgerTable
            label={t('reconciliation.notes.title')}
            emptyText={t('reconciliation.notes.noneYet')}
            size="small"
            rows={notes.rows}
            loading={notes.isLoading}
            rowKey={(n) => n.id}
            columns={[
              {
                key: 'voucher',
                title: t('reconciliation.notes.voucher'),
                value: (n) => (
                  <button type="button" className="linklike" onClick={() => onVoucher(n.voucherNo)}>
                    {n.voucherNo}
                  </button>
                ),
              },
              { key: 'id', title: t('reconciliation.notes.id'), value: (n) => <span className="mono">{n.id}</span>, leaveOutOnPhone: true },
              { key: 'treasury', title: t('reconciliation.notes.treasury'), value: (n) => n.division.name },
              { key: 'on', title: t('reconciliation.notes.on'), value: (n) => <span className="num">{formatDate(n.clearedOn)}</span> },
              { key: 'cleared', title: t('reconciliation.notes.cleared'), kind: 'money', value: (n) => n.cleared },
              { key: 'refused', title: t('reconciliation.notes.refused'), kind: 'money', value: (n) => n.refused },
              {
                key: 'state',
                title: t('terms.state'),
                value: (n) =>
                  n.correctedBy ? (
                    <Tag>{t('reconciliation.notes.correctedBy', { id: n.correctedBy })}</Tag>
                  ) : (
                    t('reconciliation.notes.holds')
                  ),
              },
            ]}
          />
          <CursorPager list={notes} />
        </>
      )}
      {voucher && <PaymentsOfVoucher voucher={voucher} />}
    </section>
  );
}

function PaymentsOfVoucher({ voucher }: { voucher: string }) {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const payments = useCursorList('/api/v1/payments', { q: voucher, ...moment });
  if (payments.error) return <ProblemAlert problem={payments.error} />;
  return (
    <>
      <h3>{t('reconciliation.notes.payments', { voucher })}</h3>
      <LedgerTable
        label={t('reconciliation.notes.payments', { voucher })}
        size="small"
        rows={payments.rows}
        loading={payments.isLoading}
        rowKey={(p) => p.id}
        columns={[
          {
            key: 'id',
            title: t('reconciliation.notes.payment'),
            value: (p) => (
              <Link to="/payments" search={{ open: p.id }}>
                {p.id}
              </Link>
            ),
          },
          { key: 'division', title: t('terms.division'), value: (p) => p.division.name },
          { key: 'on', title: t('reconciliation.notes.paidOn'), value: (p) => <span className="num">{formatDate(p.paidOn)}</span> },
          { key: 'amount', title: t('reconciliation.notes.paid'), kind: 'money', value: (p) => <Amount value={p.amount} inYuan /> },
        ]}
      />
      <CursorPager list={payments} />
    </>
  );
}
