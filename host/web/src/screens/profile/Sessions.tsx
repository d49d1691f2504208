import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { endOtherSessions, endSession, sessionsQuery } from '@/api/profile';
import type { SignedInDevice } from '@/api/types';
import { formatInstant } from '@/format/dates';
import { DeviceName } from '@/parts/DeviceName';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useTellProblem } from '@/parts/useTellProblem';

/** Every browser in which I am signed in; any other than this one can be ended from here. */
export function Sessions() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const tell = useTellProblem();
  const sessions = useQuery(sessionsQuery);
  const done = () => {
    void message.success(t('profile.ended'));
    return client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };
  const ending = useMutation({ mutationFn: endSession, onSuccess: done, onError: tell });
  const endingOthers = useMutation({ mutationFn: endOtherSessions, onSuccess: done, onError: tell });
  const rows: SignedInDevice[] = sessions.data ?? [];
  return (
    <Card
      title={<h2 className="card-title">{t('profile.sessions')}</h2>}
      extra={
        rows.length > 1 && (
          <Button danger loading={endingOthers.isPending} onClick={() => endingOthers.mutate()}>
            {t('profile.endOthers')}
          </Button>
        )
      }
    >
      {sessions.isError && <ProblemAlert problem={sessions.error} />}
      <LedgerTable
        label={t('profile.sessions')}
        rows={rows}
        rowKey={(s) => s.id}
        columns={[
          { key: 'device', title: t('profile.device'), value: (s) => <DeviceName device={s.device} /> },
          { key: 'address', title: t('profile.address'), value: (s) => s.address },
          { key: 'means', title: t('profile.means'), value: (s) => t(`profile.meansOf.${s.means as 'password'}`) },
          { key: 'started', title: t('profile.startedAt'), value: (s) => formatInstant(s.startedAt) },
          { key: 'seen', title: t('profile.seenAt'), value: (s) => formatInstant(s.seenAt) },
          {
            key: 'end',
            title: t('profile.end'),
            value: (s) =>
              s.here ? (
                <StateTag tone="good">{t('profile.here')}</StateTag>
              ) : (
                <Button size="small" danger loading={ending.isPending} onClick={() => ending.mutate(s.id)}>
                  {t('profile.end')}
                </Button>
              ),
          },
        ]}
      />
    </Card>
  );
}
