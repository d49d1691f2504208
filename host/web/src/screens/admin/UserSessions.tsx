import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endUserSessions, userSessionsQuery } from '@/api/identity';
import type { SignedInDevice, User } from '@/api/types';
import { formatInstant } from '@/format/dates';
import { DeviceName } from '@/parts/DeviceName';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useTellProblem } from '@/parts/useTellProblem';
import { ReasonDialog } from './ReasonDialog';

/** Where somebody else is signed in; one or all of these sessions are ended with a reason. */
export function UserSessions({ user, onClose }: { user: User | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const tell = useTellProblem();
  const id = user?.id ?? '';
  const sessions = useQuery({ ...userSessionsQuery(id), enabled: user !== null });
  const [asked, setAsked] = useState<SignedInDevice | 'all' | null>(null);
  const ending = useMutation({
    mutationFn: endUserSessions,
    onSuccess: () => {
      setAsked(null);
      void message.success(t('admin.sessions.ended'));
      return client.invalidateQueries({ queryKey: userSessionsQuery(id).queryKey });
    },
    onError: tell,
  });
  const rows = sessions.data ?? [];
  return (
    <Drawer
      open={user !== null}
      onClose={onClose}
      size="min(960px, 100vw)"
      title={t('admin.sessions.title', { name: user?.name })}
      extra={
        rows.length > 0 && (
          <Button danger onClick={() => setAsked('all')}>
            {t('admin.sessions.endAll')}
          </Button>
        )
      }
      destroyOnHidden
    >
      <p className="muted">{t('admin.sessions.about')}</p>
      {sessions.isError ? (
        <ProblemAlert problem={sessions.error} />
      ) : (
        <LedgerTable
          label={t('admin.sessions.list')}
          rows={sessions.data}
          rowKey={(s) => s.id}
          emptyText={t('admin.sessions.none')}
          columns={[
            { key: 'device', title: t('profile.device'), value: (s) => <DeviceName device={s.device} /> },
            { key: 'means', title: t('profile.means'), value: (s) => t(`profile.meansOf.${s.means as 'password'}`) },
            { key: 'address', title: t('profile.address'), value: (s) => <span className="num">{s.address}</span> },
            { key: 'started', title: t('profile.startedAt'), value: (s) => formatInstant(s.startedAt) },
            { key: 'seen', title: t('profile.seenAt'), value: (s) => formatInstant(s.seenAt) },
            {
              key: 'end',
              title: t('terms.actions'),
              value: (s) => (
                <Button size="small" type="link" danger onClick={() => setAsked(s)}>
                  {t('admin.sessions.end')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {asked && (
        <ReasonDialog
          title={t(asked === 'all' ? 'admin.sessions.endAllAsk' : 'admin.sessions.endAsk', { name: user?.name })}
          ok={t(asked === 'all' ? 'admin.sessions.endAll' : 'admin.sessions.end')}
          busy={ending.isPending}
          onClose={() => setAsked(null)}
          onReason={(reason) => ending.mutate({ id, sessionId: asked === 'all' ? undefined : asked.id, reason })}
        />
      )}
    </Drawer>
  );
}
