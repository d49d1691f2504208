import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Identity } from '@/api/types';
import { formatCount } from '@/format/money';
import { LedgerTable } from '@/parts/LedgerTable';

const colours: Record<Identity['state'], string> = { holds: 'green', differs: 'red', unchecked: 'default' };

/** The identity whose differences are vouchers: their payments and notes can be looked at. */
const byVoucher = 'treasury_cleared';

/** Every identity, whether it holds, and where it does not. */
export function IdentityTable({ identities, onVoucher }: { identities: Identity[]; onVoucher?: (voucher: string) => void }) {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  return (
    <div className="stack">
      <LedgerTable
        label={t('reconciliation.title')}
        rows={identities}
        rowKey={(i) => i.code}
        table={{ scroll: {} }} // sentences wrap
        columns={[
          {
            key: 'identity',
            title: t('reconciliation.identity'),
            value: (i) => (english ? i.en : i.zh),
          },
          {
            key: 'state',
            title: t('terms.state'),
            value: (i) => (
              <Tag color={colours[i.state]} variant="filled">
                {t(`reconciliation.state.${i.state}`)}
              </Tag>
            ),
          },
          {
            key: 'differences',
            title: t('reconciliation.differences'),
            kind: 'count',
            value: (i) => (i.state === 'holds' || i.state === 'differs' ? formatCount(i.differences) : null),
          },
          { key: 'code', title: t('terms.code'), value: (i) => <span className="mono muted">{i.code}</span>, leaveOutOnPhone: true },
        ]}
      />
      {identities
        .filter((i) => i.state === 'differs')
        .map((i) => (
          <section key={i.code} aria-label={english ? i.en : i.zh}>
            <h3>{english ? i.en : i.zh}</h3>
            <LedgerTable
              label={t('reconciliation.list')}
              size="small"
              rows={i.rows}
              rowKey={(r) => `${r.division.code} ${r.subject} ${r.expected} ${r.found}`}
              emptyText={t('reconciliation.elsewhere')}
              columns={[
                {
                  key: 'subject',
                  title: t('reconciliation.subject'),
                  value: (r) =>
                    onVoucher && i.code === byVoucher ? (
                      <button type="button" className="linklike mono" onClick={() => onVoucher(r.subject)}>
                        {r.subject}
                      </button>
                    ) : (
                      <span className="mono">{r.subject}</span>
                    ),
                },
                { key: 'division', title: t('terms.division'), value: (r) => r.division.name },
                ...(['expected', 'found', 'difference'] as const).map((side) => ({
                  key: side,
                  title: t(`reconciliation.${side}`),
                  kind: i.unit === 'yuan' ? ('money' as const) : ('count' as const),
                  value: (r: Identity['rows'][number]) => (i.unit === 'percent' ? `${r[side]}%` : r[side]),
                })),
              ]}
            />
          </section>
        ))}
    </div>
  );
}
