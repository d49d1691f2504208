import { EyeOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { unmaskPayee } from '@/api/ledger';
import { AfterReason } from '@/parts/AfterReason';
import { Facts } from '@/parts/Facts';

/** The payee in full. */
export function FullPayee({ payment }: { payment: string }) {
  const { t } = useTranslation();
  return (
    <AfterReason
      icon={<EyeOutlined />}
      open={t('payments.unmask.open')}
      about={t('payments.unmask.about')}
      ask={(reason) => unmaskPayee(payment, reason)}
    >
      {(full) => (
        <Facts
          items={[
            [t('payments.payee'), full.payeeName],
            [t('payments.payeeAccount'), <span className="mono">{full.payeeAccount}</span>],
          ]}
        />
      )}
    </AfterReason>
  );
}
