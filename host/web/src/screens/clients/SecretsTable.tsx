import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endSecret, rotateSecret } from '@/api/clients';
import type { ApiClient } from '@/api/types';
import { formatInstant } from '@/format/dates';
import { LedgerTable } from '@/parts/LedgerTable';
import { StateTag } from '@/parts/Tags';
import { useTellProblem } from '@/parts/useTellProblem';
import { Secret } from '../admin/Secret';

interface SecretsTableProps {
  of: ApiClient;
  id: string;
  mayMake?: boolean;
  mayEnd?: boolean;
}

/** The secrets of a client: two at most that work, when each was last used, and for the program and its contact the way to a new one. */
export function SecretsTable({ of: one, id, mayMake = true, mayEnd = true }: SecretsTableProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = useTellProblem();
  const [shown, setShown] = useState<string | null>(null);
  const refresh = () => client.invalidateQueries({ predicate: (q) => ['clients', 'client', 'list'].includes(String(q.queryKey[0])) });
  const rotating = useMutation({
    mutationFn: rotateSecret,
    onSuccess: (made) => {
      setShown(made.key);
      void refresh();
    },
    onError: tell,
  });
  const ending = useMutation({ mutationFn: endSecret, onSuccess: refresh, onError: tell });
  return (
    <section>
      <p className="muted">{t('clients.secrets.about')}</p>
      <LedgerTable
        label={t('clients.secrets.title')}
        size="small"
        rows={one.secrets}
        rowKey={(s) => String(s.no)}
        columns={[
          { key: 'no', title: t('clients.secrets.no'), value: (s) => s.no },
          { key: 'start', title: t('clients.secrets.start'), value: (s) => <span className="mono">{s.start}…</span> },
          {
            key: 'state',
            title: t('clients.state'),
            value: (s) => (
              <StateTag tone={s.lives ? 'good' : 'calm'}>{t(s.lives ? 'clients.secrets.lives' : 'clients.secrets.ended')}</StateTag>
            ),
          },
          {
            key: 'usedAt',
            title: t('clients.secrets.usedAt'),
            value: (s) => (s.usedAt ? formatInstant(s.usedAt) : t('clients.secrets.never')),
          },
          { key: 'endsAt', title: t('clients.secrets.endsAt'), value: (s) => s.endsAt && formatInstant(s.endsAt) },
          {
            key: 'actions',
            title: t('terms.actions'),
            value: (s) =>
              s.lives &&
              mayEnd && (
                <Popconfirm title={t('clients.secrets.endAsk')} onConfirm={() => ending.mutate({ id, no: s.no })}>
                  <Button size="small" type="link" danger>
                    {t('clients.secrets.end')}
                  </Button>
                </Popconfirm>
              ),
          },
        ]}
      />
      {!one.closedAt && mayMake && (
        <Popconfirm title={t('clients.secrets.rotateAsk')} onConfirm={() => rotating.mutate(id)}>
          <Button style={{ marginTop: 12 }} loading={rotating.isPending}>
            {t(one.secrets.length === 0 ? 'clients.secrets.first' : 'clients.secrets.rotate')}
          </Button>
        </Popconfirm>
      )}
      <Secret
        title={t('clients.secrets.shownTitle')}
        about={t('clients.secrets.shownAbout')}
        secret={shown}
        onClose={() => setShown(null)}
      />
    </section>
  );
}
