import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stepGrant, type GrantStep } from '@/api/identity';
import type { Grant, GrantState } from '@/api/types';
import { useMay, useSession } from '@/app/session';
import { formatDate, formatInstant } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionName } from '@/parts/DivisionName';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useTellProblem } from '@/parts/useTellProblem';
import { ReasonDialog } from './ReasonDialog';
import { useRoleName } from './useRoleName';

const tones = { proposed: 'busy', agreed: 'good', refused: 'bad', withdrawn: 'calm', ended: 'calm' } as const;

/** Grants, with what the reader may do about each. */
export function GrantList({ state }: { state?: GrantState }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const tell = useTellProblem();
  const roleName = useRoleName();
  const me = useSession()?.id;
  const mayPropose = useMay('grants.propose');
  const [asking, setAsking] = useState<{ grant: Grant; step: GrantStep } | null>(null);
  const list = useCursorList('/api/v1/grants', { state });
  const stepping = useMutation({
    mutationFn: stepGrant,
    onSuccess: async () => {
      setAsking(null);
      void message.success(t('admin.grants.done'));
      await client.invalidateQueries({ queryKey: ['list'] });
    },
    onError: tell,
  });

  function actions(grant: Grant) {
    return (
      <>
        {grant.mayDecide && (
          <>
            <Popconfirm
              title={t('admin.grants.agreeAsk', { name: grant.userName, role: roleName(grant.role) })}
              okText={t('admin.grants.agree')}
              onConfirm={() => stepping.mutate({ id: grant.id, step: 'agree' })}
            >
              <Button size="small" type="link">
                {t('admin.grants.agree')}
              </Button>
            </Popconfirm>
            <Button size="small" type="link" danger onClick={() => setAsking({ grant, step: 'refuse' })}>
              {t('admin.grants.refuse')}
            </Button>
          </>
        )}
        {grant.state === 'proposed' && grant.proposedBy === me && (
          <Button size="small" type="link" onClick={() => stepping.mutate({ id: grant.id, step: 'withdraw' })}>
            {t('admin.grants.withdraw')}
          </Button>
        )}
        {grant.state === 'agreed' && mayPropose && (
          <Button size="small" type="link" danger onClick={() => setAsking({ grant, step: 'end' })}>
            {t('admin.grants.end')}
          </Button>
        )}
      </>
    );
  }

  if (list.error) return <ProblemAlert problem={list.error} />;
  if (state === 'proposed' && list.rows?.length === 0) return <p className="muted">{t('admin.grants.nothing')}</p>;
  return (
    <>
      <LedgerTable
        label={t('admin.grants.list')}
        rows={list.rows}
        loading={list.isLoading}
        rowKey={(g) => g.id}
        columns={[
          {
            key: 'user',
            title: t('admin.grants.user'),
            value: (g) => (
              <>
                {g.userName} <span className="muted mono">{g.userId}</span>{' '}
                <span className="muted">
                  <DivisionName code={g.divisionCode} />
                </span>
              </>
            ),
          },
          { key: 'role', title: t('admin.grants.role'), value: (g) => roleName(g.role) },
          {
            key: 'state',
            title: t('admin.users.state'),
            value: (g) => <StateTag tone={tones[g.state]}>{t(`admin.grants.states.${g.state}`)}</StateTag>,
          },
          {
            key: 'days',
            title: t('admin.grants.days'),
            value: (g) => (
              <span className="num">
                {formatDate(g.from)} – {g.until ? formatDate(g.until) : t('admin.grants.always')}
              </span>
            ),
          },
          {
            key: 'proposed',
            title: t('admin.grants.proposedBy'),
            value: (g) => (
              <>
                <span className="mono">{g.proposedBy}</span> <span className="muted">{formatInstant(g.proposedAt)}</span>
                <div>{g.reason}</div>
              </>
            ),
          },
          {
            key: 'decided',
            title: t('admin.grants.decidedBy'),
            value: (g) =>
              g.state === 'proposed' ? (
                <span className="muted">
                  {t('admin.grants.deciders')}: {g.deciders.map(roleName).join(' / ')}
                </span>
              ) : (
                <>
                  <span className="mono">{g.endedBy ?? g.decidedBy}</span>{' '}
                  <span className="muted">{formatInstant(g.endedAt ?? g.decidedAt ?? g.proposedAt)}</span>
                  <div>{g.endReason ?? g.opinion}</div>
                </>
              ),
          },
          { key: 'actions', title: t('terms.actions'), value: actions },
        ]}
      />
      <CursorPager list={list} />
      {asking && (
        <ReasonDialog
          title={t('admin.grants.explainTitle', {
            step: t(`admin.grants.${asking.step}`),
            name: asking.grant.userName,
            role: roleName(asking.grant.role),
          })}
          ok={t(`admin.grants.${asking.step}`)}
          busy={stepping.isPending}
          onClose={() => setAsking(null)}
          onReason={(opinion) => stepping.mutate({ id: asking.grant.id, step: asking.step, opinion })}
        />
      )}
    </>
  );
}
