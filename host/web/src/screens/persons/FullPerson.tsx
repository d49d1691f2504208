import { EyeOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { unmaskPerson } from '@/api/persons';
import { AfterReason } from '@/parts/AfterReason';
import { Facts } from '@/parts/Facts';

/** The person in full. */
export function FullPerson({ line }: { line: string }) {
  const { t } = useTranslation();
  return (
    <AfterReason
      icon={<EyeOutlined />}
      open={t('persons.unmask.open')}
      about={t('payments.unmask.about')}
      ask={(reason) => unmaskPerson(line, reason)}
    >
      {(full) => (
        <Facts
          items={[
            [t('persons.name'), full.name],
            [t('persons.idNumber'), <span className="mono">{full.idNumber}</span>],
            [t('persons.account'), full.account && <span className="mono">{full.account}</span>],
            [t('persons.accountName'), full.accountName],
          ]}
        />
      )}
    </AfterReason>
  );
}
