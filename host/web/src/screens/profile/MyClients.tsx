import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { myClientsQuery } from '@/api/clients';
import { SecretsTable } from '../clients/SecretsTable';

/** The programs whose secrets I make: others decided what they may do. */
export function MyClients() {
  const { t } = useTranslation();
  const mine = useQuery(myClientsQuery).data ?? [];
  return mine.map((one) => (
    <Card key={one.id} title={<h2 className="card-title">{t('profile.client', { name: one.name })}</h2>}>
      <SecretsTable of={one} id={one.id} mayEnd={false} />
    </Card>
  ));
}
