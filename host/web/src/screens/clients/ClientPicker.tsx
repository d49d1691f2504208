import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { clientsQuery } from '@/api/clients';

/** Chooses a client of one's division. */
export function ClientPicker({ value, onChange }: { value: string | undefined; onChange: (id: string | undefined) => void }) {
  const { t } = useTranslation();
  const clients = useQuery(clientsQuery).data?.items;
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      style={{ minWidth: 260 }}
      aria-label={t('clients.choose')}
      placeholder={t('clients.choose')}
      value={value}
      onChange={onChange}
      loading={!clients}
      options={clients?.map((c) => ({ value: c.id, label: `${c.name} · ${c.divisionCode}` }))}
    />
  );
}
