import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Drawer, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { paymentEvidenceQuery, provePayment } from '@/api/evidence';
import { paymentQuery, paymentTraceQuery } from '@/api/ledger';
import type { Payment } from '@/api/types';
import { useMay } from '@/app/session';
import { formatDate } from '@/format/dates';
import { FundName } from '@/parts/FundName';
import { Amount } from '@/parts/Amount';
import { CategoryFields } from '@/parts/CategoryFields';
import { EvidenceFiles } from '@/parts/EvidenceFiles';
import { Facts } from '@/parts/Facts';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useMoment } from '@/parts/useMoment';
import { FullPayee } from './FullPayee';
import { PaymentTrace } from './PaymentTrace';

export function PaymentDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const payment = useQuery({ ...paymentQuery(id ?? '', moment), enabled: id !== undefined });
  const maySeeAll = useMay('ledger.see'); // the way of the money leads out of a unit's own rows
  const trace = useQuery({ ...paymentTraceQuery(id ?? '', moment), enabled: id !== undefined && maySeeAll });
  return (
    <Drawer open={id !== undefined} onClose={onClose} size="min(760px, 100vw)" title={t('payments.details')} destroyOnHidden>
      {payment.isError && <ProblemAlert problem={payment.error} />}
      {payment.isPending && id !== undefined && <Skeleton active />}
      <div className="stack">
        {payment.data && <Details payment={payment.data} />}
        {trace.isError && <ProblemAlert problem={trace.error} />}
        {trace.data && <PaymentTrace trace={trace.data} />}
      </div>
    </Drawer>
  );
}

function Details({ payment: p }: { payment: Payment }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <Facts
        items={[
          [t('payments.payee'), p.payeeName],
          [t('payments.amount'), <Amount value={p.amount} strong />],
          [t('payments.paidOn'), formatDate(p.paidOn)],
          [t('payments.id'), <span className="mono">{p.id}</span>],
          [
            t('payments.payeeAccount'),
            p.payeeAccount && (
              <span className="mono" title={t('payments.masked')}>
                {p.payeeAccount}
              </span>
            ),
          ],
          [t('payments.payeeBank'), p.payeeBank],
          [t('payments.payeeKind'), p.payeeKind],
          [t('payments.use'), p.use],
          [
            t('payments.indicator'),
            <Link to="/indicators" search={{ open: p.indicatorId }} className="mono">
              {p.indicatorId}
            </Link>,
          ],
          [
            t('payments.project'),
            p.projectCode ? (
              <Link to="/projects/$code" params={{ code: p.projectCode }}>
                {p.projectName ?? p.projectCode}
              </Link>
            ) : (
              t('payments.noProject')
            ),
          ],
          [
            t('payments.contract'),
            p.contractCode && (
              <Link to="/contracts" search={{ open: p.contractCode }} className="mono">
                {p.contractCode}
              </Link>
            ),
          ],
          [
            t('payments.personBatch'),
            p.personBatchId && (
              <Link to="/persons" search={{ batch: p.personBatchId }} className="mono">
                {p.personBatchId}
              </Link>
            ),
          ],
          [t('terms.division'), p.division.name],
          [t('payments.fund'), <FundName code={p.fundCode} />],
          [t('payments.voucherNo'), p.voucherNo],
          [t('payments.voucherDate'), formatDate(p.voucherDate)],
          [t('payments.functionSubject'), p.functionSubject],
          [t('payments.govEconomic'), p.govEconomic],
          [t('payments.depEconomic'), p.depEconomic],
          [t('payments.invoiceNo'), p.invoiceNo],
          [t('payments.settleMode'), p.settleMode],
          [t('payments.payType'), p.payType],
          [
            t('payments.returns'),
            p.returns && (
              <Link to="/payments" search={{ open: p.returns }} className="mono">
                {p.returns}
              </Link>
            ),
          ],
          [t('payments.correctedBy'), p.correctedBy && <span className="mono">{p.correctedBy}</span>],
          [
            t('payments.warnings'),
            (p.warnings ?? []).length > 0 && (
              <Link to="/warnings" search={{ subject: p.id }}>
                {p.warnings.map((code) => (
                  <Tag key={code} color="red" variant="filled" className="mono">
                    {code}
                  </Tag>
                ))}
              </Link>
            ),
          ],
        ]}
      />
      <Evidence payment={p} />
      <FullPayee key={p.id} payment={p.id} />
      {p.categoryCode && (
        <CategoryFields category={p.categoryCode} subject="payment" values={p.fields} title={t('indicators.categoryFields')} />
      )}
    </div>
  );
}

/** What was brought for the payment, and a way to bring what a rule that warns asks for. */
function Evidence({ payment: p }: { payment: Payment }) {
  const client = useQueryClient();
  const mayPost = useMay('payments.post');
  const maySee = useMay('ledger.see');
  const files = useQuery({ ...paymentEvidenceQuery(p.id), enabled: mayPost || maySee }).data;
  if (!files) return null;
  const rules = p.warnings ?? [];
  const bring = async (file: File, proves: string, rule: string) => {
    await provePayment(p.id, rule, proves, file);
    await client.invalidateQueries({ queryKey: ['payment evidence', p.id] });
  };
  return <EvidenceFiles files={files} rules={rules} {...(mayPost && rules.length > 0 ? { onBring: bring } : {})} />;
}
