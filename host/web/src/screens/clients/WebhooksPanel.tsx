import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, Modal, Popconfirm, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createWebhook, endWebhook, pingWebhook, rotateWebhook, webhooksQuery, type NewWebhook } from '@/api/clients';
import type { Webhook } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useTellProblem } from '@/parts/useTellProblem';
import { Secret } from '../admin/Secret';
import { eventKinds, useEventWord } from './useEventWord';

/** The subscriptions of a client. */
export function WebhooksPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const tell = useTellProblem();
  const word = useEventWord();
  const [entering, setEntering] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const webhooks = useQuery(webhooksQuery(id));
  const refresh = () => client.invalidateQueries({ predicate: (q) => ['webhooks', 'list'].includes(String(q.queryKey[0])) });
  const ending = useMutation({ mutationFn: endWebhook, onSuccess: refresh, onError: tell });
  const rotating = useMutation({ mutationFn: rotateWebhook, onSuccess: (made) => setSecret(made.secret), onError: tell });
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
        <Popconfirm title={t('clients.webhooks.rotateAsk')} onConfirm={() => rotating.mutate(which)}>
          <Button size="small" type="link">
            {t('clients.webhooks.rotate')}
          </Button>
        </Popconfirm>
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
      <Space>
        <Button icon={<PlusOutlined />} onClick={() => setEntering(true)}>
          {t('clients.webhooks.new')}
        </Button>
      </Space>
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
      {entering && (
        <NewWebhookDialog
          id={id}
          onClose={() => setEntering(false)}
          onCreated={(made) => {
            setEntering(false);
            setSecret(made);
            void refresh();
          }}
        />
      )}
      <Secret
        title={t('clients.webhooks.shownTitle')}
        about={t('clients.webhooks.shownAbout')}
        secret={secret}
        onClose={() => setSecret(null)}
      />
    </section>
  );
}

function NewWebhookDialog({ id, onClose, onCreated }: { id: string; onClose: () => void; onCreated: (secret: string) => void }) {
  const { t } = useTranslation();
  const word = useEventWord();
  const [form] = Form.useForm<NewWebhook>();
  const creating = useMutation({ mutationFn: createWebhook, onSuccess: (made) => onCreated(made.secret) });
  return (
    <Modal
      open
      title={t('clients.webhooks.new')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('terms.create')}
      cancelText={t('terms.cancel')}
      confirmLoading={creating.isPending}
    >
      {creating.isError && <ProblemAlert problem={creating.error} />}
      <Form form={form} layout="vertical" onFinish={(made) => creating.mutate({ id, ...made })} style={{ marginTop: 16 }}>
        <Form.Item
          name="address"
          label={t('clients.webhooks.address')}
          extra={t('clients.webhooks.addressAbout')}
          rules={[{ required: true, message: t('clients.webhooks.needAddress') }]}
        >
          <Input inputMode="url" maxLength={500} />
        </Form.Item>
        <Form.Item name="kinds" label={t('clients.webhooks.kinds')} rules={[{ required: true, message: t('clients.webhooks.needKinds') }]}>
          <Checkbox.Group style={{ display: 'grid', gap: 6 }} options={eventKinds.map((kind) => ({ value: kind, label: word(kind) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
