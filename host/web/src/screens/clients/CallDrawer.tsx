import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Popconfirm, Skeleton, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { callQuery, replayCall } from '@/api/clients';
import { Problem } from '@/api/problem';
import { formatInstantExactly } from '@/format/dates';
import { Facts } from '@/parts/Facts';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useTellProblem } from '@/parts/useTellProblem';

interface CallDrawerProps {
  id: string;
  callId: string | undefined;
  own?: boolean;
  onClose: () => void;
}

/** One call: what was sent, what was refused of it and what to do, and the way to send it again. */
export function CallDrawer({ id, callId, own, onClose }: CallDrawerProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = useTellProblem();
  const seen = useQuery({ ...callQuery(id, callId ?? ''), enabled: callId !== undefined });
  const replaying = useMutation({
    mutationFn: replayCall,
    onSuccess: () => client.invalidateQueries({ queryKey: ['list', '/api/v1/clients/{id}/calls'] }),
    onError: tell,
  });
  const close = () => {
    replaying.reset();
    onClose();
  };
  const call = seen.data?.call;
  return (
    <Drawer open={callId !== undefined} onClose={close} size="min(760px, 100vw)" title={t('clients.calls.detail')} destroyOnHidden>
      {seen.isError && <ProblemAlert problem={seen.error} />}
      {seen.isPending && callId !== undefined && <Skeleton active paragraph={{ rows: 8 }} />}
      {call && (
        <div className="stack">
          <Facts
            items={[
              [t('clients.calls.what'), <span className="mono">{`${call.method} ${call.path}`}</span>],
              [t('clients.calls.at'), formatInstantExactly(call.at)],
              [t('clients.calls.status'), `${call.status}${call.code ? ` ${call.code}` : ''}`],
              [t('clients.calls.duration'), call.durationMs],
            ]}
          />
          {call.replayOf && <div className="muted">{t('clients.calls.replayOf', { id: call.replayOf })}</div>}
          {seen.data?.refusal && (
            <section>
              <h4>{t('clients.calls.refusal')}</h4>
              <ProblemAlert problem={Problem.of(call.status, seen.data.refusal)} />
            </section>
          )}
          <section>
            <h4>{t('clients.calls.sent')}</h4>
            {seen.data?.sent ? (
              <pre className="mono">{pretty(seen.data.sent)}</pre>
            ) : (
              <span className="muted">{t('clients.calls.notKept')}</span>
            )}
          </section>
          {call.canBeReplayed && (
            <Space wrap>
              <Button
                title={t('clients.calls.rehearseAbout')}
                loading={replaying.isPending}
                onClick={() => replaying.mutate({ id, callId: call.id, real: false })}
              >
                {t('clients.calls.rehearse')}
              </Button>
              {own && (
                <Popconfirm title={t('clients.calls.realAsk')} onConfirm={() => replaying.mutate({ id, callId: call.id, real: true })}>
                  <Button type="primary">{t('clients.calls.real')}</Button>
                </Popconfirm>
              )}
            </Space>
          )}
          {replaying.data && (
            <Alert
              type={replaying.data.status < 400 ? 'success' : 'warning'}
              title={t('clients.calls.answered', { status: replaying.data.status })}
              description={replaying.data.answer && <pre className="mono">{pretty(replaying.data.answer)}</pre>}
            />
          )}
        </div>
      )}
    </Drawer>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text; // what does not read as JSON is shown as it came
  }
}
