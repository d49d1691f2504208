import { BellOutlined, EditOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contractQuery } from '@/api/contracts';
import { useMay } from '@/app/session';
import { formatDate, formatInstant } from '@/format/dates';
import { formatRate } from '@/format/money';
import { Amount } from '@/parts/Amount';
import { CategoryFields } from '@/parts/CategoryFields';
import { Facts } from '@/parts/Facts';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { ContractForm } from './ContractForm';

/** One contract with its parties, its money and every version. */
export function ContractDrawer({ code, onClose }: { code: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const mayKeep = useMay('projects.keep');
  const [changing, setChanging] = useState(false);
  const contract = useQuery({ ...contractQuery(code ?? ''), enabled: code !== undefined });
  const detail = contract.data;
  return (
    <Drawer
      open={code !== undefined}
      onClose={onClose}
      size="min(760px, 100vw)"
      title={t('contracts.details')}
      destroyOnHidden
      extra={
        detail && (
          <div style={{ display: 'flex', gap: 8 }}>
            <Link to="/warnings" search={{ subject: detail.contract.code }}>
              <Button icon={<BellOutlined />}>{t('contracts.warnings')}</Button>
            </Link>
            {mayKeep && (
              <Button icon={<EditOutlined />} onClick={() => setChanging(true)}>
                {t('contracts.change')}
              </Button>
            )}
          </div>
        )
      }
    >
      {contract.isError && <ProblemAlert problem={contract.error} />}
      {contract.isPending && code !== undefined && <Skeleton active />}
      {detail && (
        <div className="stack">
          <Facts
            items={[
              [t('contracts.name'), detail.contract.name],
              [t('contracts.code'), <span className="mono">{detail.contract.code}</span>],
              [
                t('contracts.project'),
                <Link to="/projects/$code" params={{ code: detail.contract.projectCode }}>
                  {detail.contract.projectName}
                </Link>,
              ],
              [t('contracts.kind'), detail.contract.kind],
              [t('contracts.amount'), <Amount value={detail.contract.amount} strong />],
              [t('contracts.originalAmount'), <Amount value={detail.contract.originalAmount} />],
              [t('contracts.paid'), <Amount value={detail.contract.paid} />],
              [t('contracts.procureMode'), detail.contract.procureMode],
              [t('contracts.noticeNo'), detail.noticeNo],
              [t('contracts.signedOn'), formatDate(detail.contract.signedOn)],
              [t('contracts.acceptedOn'), detail.contract.acceptedOn && formatDate(detail.contract.acceptedOn)],
              [t('contracts.prepay'), detail.prepay === null || detail.prepay === undefined ? null : formatRate(detail.prepay)],
              [t('contracts.retention'), detail.retention === null || detail.retention === undefined ? null : formatRate(detail.retention)],
              [
                t('contracts.payments'),
                <Link to="/payments" search={{ project: detail.contract.projectCode }}>
                  {t('contracts.seePayments')}
                </Link>,
              ],
            ]}
          />
          <LedgerTable
            label={t('contracts.parties')}
            rows={detail.parties}
            rowKey={(p) => `${p.role} ${p.name}`}
            columns={[
              { key: 'role', title: t('contracts.role'), value: (p) => p.role },
              { key: 'name', title: t('contracts.parties'), value: (p) => p.name },
              { key: 'code', title: t('contracts.partyCode'), value: (p) => <span className="mono">{p.code}</span> },
            ]}
          />
          <CategoryFields category={detail.contract.categoryCode} subject="contract" values={detail.fields} title={t('contracts.fields')} />
          <LedgerTable
            label={t('contracts.history')}
            rows={detail.history}
            rowKey={(v) => String(v.version)}
            columns={[
              { key: 'version', title: t('contracts.history'), value: (v) => v.version },
              { key: 'amount', title: t('contracts.amount'), kind: 'money', value: (v) => v.amount },
              { key: 'reason', title: t('contracts.reason'), value: (v) => v.reason },
              { key: 'at', title: t('contracts.recordedAt'), value: (v) => <span className="num">{formatInstant(v.at)}</span> },
            ]}
          />
        </div>
      )}
      {changing && detail && <ContractForm detail={detail} onClose={() => setChanging(false)} onSaved={() => setChanging(false)} />}
    </Drawer>
  );
}
