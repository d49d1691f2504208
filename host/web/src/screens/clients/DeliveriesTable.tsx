import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { replayDelivery } from '@/api/clients';
import type { DeliveryState } from '@/api/types';
import { formatInstantExactly } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useTellProblem } from '@/parts/useTellProblem';
import { useEventWord } from './useEventWord';

const states: DeliveryState[] = ['waiting', 'delivered', 'parked'];
const tones = { waiting: 'busy', delivered: 'good', parked: 'bad' } as const;

/** What was sent to a client, waits, or was given up. */
export function DeliveriesTable({ id }: { id: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const tell = useTellProblem();
  const word = useEventWord();
  const [state, setState] = useState<DeliveryState>();
  const list = useCursorList('/api/v1/clients/{id}/deliveries', { state }, { id });
  const replaying = useMutation({
    mutationFn: replayDelivery,
    onSuccess: async () => {
      void message.success(t('clients.deliveries.replayed'));
      await client.invalidateQueries({ predicate: (q) => ['webhooks', 'list'].includes(String(q.queryKey[0])) });
    },
    onError: tell,
  });
  if (list.error) return <ProblemAlert problem={list.error} />;
  return (
    <section>
      <Select
        allowClear
        style={{ minWidth: 160, marginBottom: 12 }}
        aria-label={t('clients.deliveries.state')}
        placeholder={t('clients.deliveries.state')}
        value={state}
        onChange={setState}
        options={states.map((s) => ({ value: s, label: t(`clients.deliveries.states.${s}`) }))}
      />
      <LedgerTable
        label={t('clients.deliveries.list')}
        rows={list.rows}
        loading={list.isLoading}
        rowKey={(d) => d.id}
        columns={[
          { key: 'event', title: t('clients.deliveries.event'), value: (d) => word(d.kind) },
          { key: 'subject', title: t('clients.deliveries.subject'), value: (d) => <span className="mono">{d.subject}</span> },
          { key: 'at', title: t('clients.deliveries.at'), value: (d) => <span className="num">{formatInstantExactly(d.at)}</span> },
          {
            key: 'state',
            title: t('clients.deliveries.state'),
            value: (d) => <StateTag tone={tones[d.state]}>{t(`clients.deliveries.states.${d.state}`)}</StateTag>,
          },
          { key: 'attempts', title: t('clients.deliveries.attempts'), kind: 'count', value: (d) => d.attempts },
          {
            key: 'last',
            title: t('clients.deliveries.last'),
            value: (d) => d.lastAt && `${formatInstantExactly(d.lastAt)} ${d.lastError ?? d.lastStatus ?? ''}`,
          },
          { key: 'next', title: t('clients.deliveries.next'), value: (d) => d.nextAt && formatInstantExactly(d.nextAt) },
          {
            key: 'actions',
            title: t('terms.actions'),
            value: (d) =>
              d.state !== 'waiting' && (
                <Button size="small" type="link" onClick={() => replaying.mutate({ id, deliveryId: d.id })}>
                  {t('clients.deliveries.replay')}
                </Button>
              ),
          },
        ]}
      />
      <CursorPager list={list} />
    </section>
  );
}
