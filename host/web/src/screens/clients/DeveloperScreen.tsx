import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Form, Input, Space, Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callWith } from '@/api/client';
import { clientQuery } from '@/api/clients';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { CallsTable } from './CallsTable';
import { ClientFacts } from './ClientDrawer';
import { DeliveriesTable } from './DeliveriesTable';
import { SecretsTable } from './SecretsTable';
import { WebhooksPanel } from './WebhooksPanel';

const me = 'me';

/** What a client may know of itself, for whoever has its secret. The secret stays in memory. */
export function DeveloperScreen() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [isIn, setIsIn] = useState(false);
  const [refused, setRefused] = useState(true);
  const one = useQuery({ ...clientQuery(me), enabled: isIn, retry: false });

  function leave() {
    callWith(null);
    cache.clear(); // what the program saw is nobody else's
    setIsIn(false);
  }
  useEffect(
    () => () => {
      callWith(null);
      cache.clear();
    },
    [cache],
  );

  return (
    <main style={{ maxWidth: 1200, margin: '0 auto', padding: 16 }}>
      <PageHeader
        title={t('clients.developer.title')}
        about={t('clients.developer.about')}
        extra={
          <Space>
            <a href="/swagger">{t('clients.developer.docs')}</a>
            {isIn && <Button onClick={leave}>{t('clients.developer.leave')}</Button>}
          </Space>
        }
      />
      {one.isError && <ProblemAlert problem={one.error} />}
      {(!isIn || one.isError) && (
        <Card>
          <Form<{ secret: string }>
            layout="vertical"
            onFinish={({ secret }) => {
              cache.clear();
              callWith(secret.trim());
              setIsIn(true);
            }}
          >
            <Form.Item
              name="secret"
              label={t('clients.developer.key')}
              rules={[{ required: true, pattern: /^\s*sl_/, message: t('clients.developer.needKey') }]}
            >
              <Input.Password autoComplete="off" />
            </Form.Item>
            <Button type="primary" htmlType="submit">
              {t('clients.developer.open')}
            </Button>
          </Form>
        </Card>
      )}
      {isIn && one.data && (
        <div className="stack">
          <Card>
            <ClientFacts client={one.data} />
          </Card>
          <Card>
            <Tabs
              items={[
                {
                  key: 'calls',
                  label: t('clients.calls.title'),
                  children: <CallsTable id={me} refused={refused} onRefused={setRefused} own />,
                },
                { key: 'secrets', label: t('clients.secrets.title'), children: <SecretsTable of={one.data} id={me} /> },
                { key: 'webhooks', label: t('clients.webhooks.title'), children: <WebhooksPanel id={me} /> },
                { key: 'deliveries', label: t('clients.deliveries.title'), children: <DeliveriesTable id={me} /> },
              ]}
            />
          </Card>
        </div>
      )}
    </main>
  );
}
