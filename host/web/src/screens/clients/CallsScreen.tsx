import { Card, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '@/parts/FilterBar';
import { PageHeader } from '@/parts/PageHeader';
import { useFilters } from '@/parts/useFilters';
import { usePhone } from '@/parts/useWidth';
import { CallsTable } from './CallsTable';
import { ClientPicker } from './ClientPicker';

export function CallsScreen() {
  const { t } = useTranslation();
  const phone = usePhone();
  const [{ client, refused }, set] = useFilters<{ client?: string; refused?: string }>();
  return (
    <>
      <PageHeader title={t('clients.calls.title')} about={t('clients.calls.about')} />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <FilterBar>
          <ClientPicker value={client} onChange={(id) => set({ client: id })} />
        </FilterBar>
        {client ? (
          <CallsTable id={client} refused={refused === 'true'} onRefused={(on) => set({ refused: on ? 'true' : undefined })} />
        ) : (
          <Empty description={t('clients.none')} />
        )}
      </Card>
    </>
  );
}
