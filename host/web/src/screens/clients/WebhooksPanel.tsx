import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Popconfirm, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { endWebhook, pingWebhook, webhooksQuery } from '@/api/clients';
import type { Webhook } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useTellProblem } from '@/parts/useTellProblem';
import { useEventWord } from './useEventWord';

/** The subscriptions of a client. */
export function WebhooksPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const tell = useTellProblem();
  const word = useEventWord();
  const webhooks = useQuery(webhooksQuery(id));
  const refresh = () => client.invalidateQueries({ predicate: (q) => ['webhooks', 'list'].includes(String(q.queryKey[0])) });
  const ending = useMutation({ mutationFn: endWebhook, onSuccess: refresh, onError: tell });
  const pinging = useMutation({
    mutationFn: pingWebhook,
    onSuccess: async () => {
      void message.success(t('clients.webhooks.pinged'));
      await refresh();
    },
    onError: tell,
  });

  function actions({ id: webhookId, endedAt }: Webhook) {
    if (endedAt) return null;
    const which = { id, webhookId };
    return (
      <>
        <Button size="small" type="link" onClick={() => pinging.mutate(which)}>
          {t('clients.webhooks.ping')}
        </Button>
        <Popconfirm title={t('clients.webhooks.endAsk')} onConfirm={() => ending.mutate(which)}>
          <Button size="small" type="link" danger>
            {t('clients.webhooks.end')}
          </Button>
        </Popconfirm>
      </>
    );
  }

  if (webhooks.isError) return <ProblemAlert problem={webhooks.error} />;
  return (
    <section className="stack">
      <Alert type="info" showIcon title={t('clients.webhooks.byItself')} />
      <LedgerTable
        label={t('clients.webhooks.list')}
        rows={webhooks.data}
        rowKey={(w) => w.id}
        columns={[
          { key: 'address', title: t('clients.webhooks.address'), value: (w) => <span className="mono">{w.address}</span> },
          {
            key: 'kinds',
            title: t('clients.webhooks.kinds'),
            value: (w) =>
              w.kinds.map((kind) => (
                <Tag key={kind} variant="filled">
                  {word(kind)}
                </Tag>
              )),
          },
          { key: 'division', title: t('clients.division'), value: (w) => <span className="num">{w.divisionCode}</span> },
          {
            key: 'state',
            title: t('clients.state'),
            value: (w) => (
              <StateTag tone={w.endedAt ? 'calm' : 'good'}>{t(w.endedAt ? 'clients.webhooks.ended' : 'clients.webhooks.works')}</StateTag>
            ),
          },
          { key: 'waiting', title: t('clients.webhooks.waiting'), kind: 'count', value: (w) => w.waiting },
          { key: 'parked', title: t('clients.webhooks.parked'), kind: 'count', value: (w) => w.parked },
          { key: 'actions', title: t('terms.actions'), value: actions },
        ]}
      />
    </section>
  );
}
