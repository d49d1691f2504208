import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionName } from '@/parts/DivisionName';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { usePhone } from '@/parts/useWidth';
import { Secret } from '../admin/Secret';
import { ClientDrawer } from './ClientDrawer';
import { NewClientDialog } from './NewClientDialog';

export function ClientsScreen() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const phone = usePhone();
  const [{ client: open }, set] = useFilters<{ client?: string }>();
  const [entering, setEntering] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const list = useCursorList('/api/v1/clients', {});
  return (
    <>
      <PageHeader
        title={t('clients.title')}
        about={t('clients.about')}
        extra={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
            {t('clients.new')}
          </Button>
        }
      />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        {list.error ? (
          <ProblemAlert problem={list.error} />
        ) : (
          <>
            <LedgerTable
              label={t('clients.list')}
              emptyText={t('clients.noneYet')}
              rows={list.rows}
              loading={list.isLoading}
              rowKey={(c) => c.id}
              onOpen={(c) => set({ client: c.id })}
              columns={[
                {
                  key: 'name',
                  title: t('clients.name'),
                  value: (c) => (
                    <Button type="link" style={{ padding: 0 }} onClick={() => set({ client: c.id })}>
                      {c.name}
                    </Button>
                  ),
                },
                { key: 'division', title: t('clients.division'), value: (c) => <DivisionName code={c.divisionCode} /> },
                { key: 'limit', title: t('clients.limit'), kind: 'count', value: (c) => c.callsPerMinute },
                {
                  key: 'state',
                  title: t('clients.state'),
                  value: (c) => (
                    <StateTag tone={c.closedAt ? 'calm' : 'good'}>{t(c.closedAt ? 'clients.closed' : 'clients.works')}</StateTag>
                  ),
                },
                { key: 'expiresOn', title: t('clients.expiresOn'), value: (c) => <span className="num">{formatDate(c.expiresOn)}</span> },
                {
                  key: 'usedAt',
                  title: t('clients.secrets.usedAt'),
                  value: (c) => {
                    const last = c.secrets
                      .flatMap((s) => s.usedAt ?? [])
                      .sort()
                      .at(-1);
                    return last ? formatInstant(last) : t('clients.secrets.never');
                  },
                },
              ]}
            />
            <CursorPager list={list} />
          </>
        )}
      </Card>
      <ClientDrawer id={open} onClose={() => set({ client: undefined })} />
      {entering && (
        <NewClientDialog
          onClose={() => setEntering(false)}
          onCreated={(made) => {
            setEntering(false);
            if (made === null) void message.success(t('clients.waits'));
            setSecret(made);
            void client.invalidateQueries({ queryKey: ['list', '/api/v1/clients'] });
            void client.invalidateQueries({ queryKey: ['clients'] });
          }}
        />
      )}
      <Secret
        title={t('clients.secrets.shownTitle')}
        about={t('clients.secrets.shownAbout')}
        secret={secret}
        onClose={() => setSecret(null)}
      />
    </>
  );
}
