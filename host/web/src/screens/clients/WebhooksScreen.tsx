import { Card, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '@/parts/FilterBar';
import { PageHeader } from '@/parts/PageHeader';
import { useFilters } from '@/parts/useFilters';
import { usePhone } from '@/parts/useWidth';
import { ClientPicker } from './ClientPicker';
import { DeliveriesTable } from './DeliveriesTable';
import { WebhooksPanel } from './WebhooksPanel';

export function WebhooksScreen() {
  const { t } = useTranslation();
  const phone = usePhone();
  const [{ client }, set] = useFilters<{ client?: string }>();
  const body = { padding: phone ? 12 : 20 };
  return (
    <>
      <PageHeader title={t('clients.webhooks.title')} about={t('clients.webhooks.about')} />
      <div className="stack">
        <Card styles={{ body }}>
          <FilterBar>
            <ClientPicker value={client} onChange={(id) => set({ client: id })} />
          </FilterBar>
          {client ? <WebhooksPanel id={client} /> : <Empty description={t('clients.none')} />}
        </Card>
        {client && (
          <Card title={t('clients.deliveries.title')} styles={{ body }}>
            <DeliveriesTable id={client} />
          </Card>
        )}
      </div>
    </>
  );
}
