import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Drawer, InputNumber, Popconfirm, Skeleton, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLimit, clientQuery, closeClient } from '@/api/clients';
import type { ApiClient } from '@/api/types';
import { formatDate, formatInstant } from '@/format/dates';
import { formatCount } from '@/format/money';
import { DivisionName } from '@/parts/DivisionName';
import { Facts } from '@/parts/Facts';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useTellProblem } from '@/parts/useTellProblem';
import { usePermissionWord } from '../admin/usePermissionWord';
import { SecretsTable } from './SecretsTable';

export function ClientDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const one = useQuery({ ...clientQuery(id ?? ''), enabled: id !== undefined });
  return (
    <Drawer open={id !== undefined} onClose={onClose} size="min(860px, 100vw)" title={one.data?.name ?? t('clients.title')} destroyOnHidden>
      {one.isError && <ProblemAlert problem={one.error} />}
      {one.isPending && id !== undefined && <Skeleton active paragraph={{ rows: 8 }} />}
      {one.data && <Details client={one.data} />}
    </Drawer>
  );
}

function Details({ client: c }: { client: ApiClient }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const tell = useTellProblem();
  const [limit, setLimit] = useState<number | null>(c.callsPerMinute);
  const refresh = () => cache.invalidateQueries({ predicate: (q) => ['clients', 'client', 'list'].includes(String(q.queryKey[0])) });
  const done = (word: string) => async () => {
    void message.success(word);
    await refresh();
  };
  const limiting = useMutation({ mutationFn: changeLimit, onSuccess: done(t('clients.saved')), onError: tell });
  const closing = useMutation({ mutationFn: closeClient, onSuccess: done(t('clients.closeDone')), onError: tell });
  return (
    <div className="stack">
      <ClientFacts client={c} />
      <SecretsTable of={c} id={c.id} mayMake={false} />
      <Space wrap>
        <Link to="/admin/calls" search={{ client: c.id }}>
          {t('clients.calls.title')}
        </Link>
        <Link to="/admin/webhooks" search={{ client: c.id }}>
          {t('clients.webhooks.title')}
        </Link>
      </Space>
      {!c.closedAt && (
        <Space wrap>
          <InputNumber aria-label={t('clients.limit')} min={1} max={1_000_000} precision={0} value={limit} onChange={setLimit} />
          <Button
            disabled={limit === null || limit === c.callsPerMinute}
            loading={limiting.isPending}
            onClick={() => limit !== null && limiting.mutate({ id: c.id, callsPerMinute: limit })}
          >
            {t('clients.changeLimit')}
          </Button>
          <Popconfirm title={t('clients.closeAsk', { name: c.name })} onConfirm={() => closing.mutate(c.id)}>
            <Button danger>{t('clients.close')}</Button>
          </Popconfirm>
        </Space>
      )}
    </div>
  );
}

/** What is true of a client: for administrators, and for the client itself. */
export function ClientFacts({ client: c }: { client: ApiClient }) {
  const { t } = useTranslation();
  const permission = usePermissionWord();
  return (
    <Facts
      items={[
        [t('clients.name'), c.name],
        [t('clients.division'), <DivisionName code={c.divisionCode} />],
        [
          t('clients.scopes'),
          c.scopes.map((scope) => (
            <Tag key={scope} variant="filled">
              {permission(scope)}
            </Tag>
          )),
        ],
        [t('clients.limit'), <span className="num">{formatCount(c.callsPerMinute)}</span>],
        [t('clients.expiresOn'), formatDate(c.expiresOn)],
        [t('clients.createdAt'), formatInstant(c.createdAt)],
        [t('clients.createdBy'), c.createdBy],
        [t('clients.contact'), c.contactId ?? t('clients.noContact')],
      ]}
    />
  );
}
