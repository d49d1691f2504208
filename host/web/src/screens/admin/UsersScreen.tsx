import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeUser, confirmReset, confirmTie, reopenUser, resetPassword } from '@/api/identity';
import type { User } from '@/api/types';
import { useMay, useSession } from '@/app/session';
import { formatInstant } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionName } from '@/parts/DivisionName';
import { FilterBar } from '@/parts/FilterBar';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { SearchBox } from '@/parts/SearchBox';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useTellProblem } from '@/parts/useTellProblem';
import { NewUserDialog } from './NewUserDialog';
import { ReasonDialog } from './ReasonDialog';
import { Secret } from './Secret';
import { UserSessions } from './UserSessions';
import { useRoleName } from './useRoleName';
import { usePhone } from '@/parts/useWidth';

export function UsersScreen() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const me = useSession()?.id;
  const tell = useTellProblem();
  const phone = usePhone();
  const [q, setQ] = useState<string>();
  const [entering, setEntering] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<User | null>(null);
  const [watched, setWatched] = useState<User | null>(null);
  const mayKeep = useMay('users.keep');
  const mayConfirm = useMay('policies.keep');
  const roleName = useRoleName();
  const list = useCursorList('/api/v1/users', { q });
  const refresh = () => client.invalidateQueries({ queryKey: ['list', '/api/v1/users'] });
  const resetting = useMutation({
    mutationFn: resetPassword,
    onSuccess: (made) => (setPassword(made.password), void refresh()),
    onError: tell,
  });
  const told = {
    onSuccess: async () => {
      setLeaving(null);
      void message.success(t('admin.users.changed'));
      await refresh();
    },
    onError: tell,
  };
  const closing = useMutation({ mutationFn: closeUser, ...told });
  const reopening = useMutation({ mutationFn: reopenUser, ...told });
  const confirming = useMutation({ mutationFn: confirmReset, ...told });
  const tying = useMutation({ mutationFn: confirmTie, ...told });

  function actions(user: User) {
    if (user.id === me || !(mayKeep || mayConfirm)) return null;
    return (
      <>
        {mayConfirm && user.resetBy && user.resetBy !== me && (
          <Popconfirm
            title={t('admin.users.confirmAsk', { name: user.name, by: user.resetBy })}
            onConfirm={() => confirming.mutate(user.id)}
          >
            <Button size="small" type="link">
              {t('admin.users.confirm')}
            </Button>
          </Popconfirm>
        )}
        <Button size="small" type="link" onClick={() => setWatched(user)}>
          {t('admin.users.sessions')}
        </Button>
        {mayKeep && keeping(user)}
      </>
    );
  }

  function keeping(user: User) {
    const tie = user.tie;
    return (
      <>
        {tie && tie.by !== me && (
          <Popconfirm
            title={t('admin.users.tieAsk', { name: user.name, by: tie.by, subject: tie.subject })}
            onConfirm={() => tying.mutate({ id: user.id, subject: tie.subject })}
          >
            <Button size="small" type="link">
              {t('admin.users.tie')}
            </Button>
          </Popconfirm>
        )}
        <Popconfirm title={t('admin.users.resetAsk', { name: user.name })} onConfirm={() => resetting.mutate(user.id)}>
          <Button size="small" type="link">
            {t('admin.users.reset')}
          </Button>
        </Popconfirm>
        {user.active ? (
          <Button size="small" type="link" danger onClick={() => setLeaving(user)}>
            {t('admin.users.close')}
          </Button>
        ) : (
          <Button size="small" type="link" onClick={() => reopening.mutate(user.id)}>
            {t('admin.users.reopen')}
          </Button>
        )}
      </>
    );
  }

  return (
    <>
      <PageHeader
        title={t('admin.users.title')}
        about={t('admin.users.about')}
        extra={
          mayKeep && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
              {t('admin.users.new')}
            </Button>
          )
        }
      />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <FilterBar>
          <SearchBox value={q} placeholder={t('admin.users.search')} onSearch={setQ} />
        </FilterBar>
        {list.error ? (
          <ProblemAlert problem={list.error} />
        ) : (
          <>
            <LedgerTable
              label={t('admin.users.list')}
              rows={list.rows}
              loading={list.isLoading}
              rowKey={(u) => u.id}
              columns={[
                {
                  key: 'id',
                  title: t('admin.users.id'),
                  value: (u) => (
                    <>
                      {u.name} <span className="muted mono">{u.id}</span>
                    </>
                  ),
                },
                {
                  key: 'division',
                  title: t('admin.users.division'),
                  value: (u) => (
                    <>
                      <DivisionName code={u.divisionCode} />{' '}
                      {u.organisationCode && <span className="mono muted">{u.organisationCode}</span>}
                    </>
                  ),
                },
                {
                  key: 'role',
                  title: t('admin.users.role'),
                  value: (u) =>
                    u.roles.length > 0 ? u.roles.map(roleName).join(' / ') : <span className="muted">{t('admin.users.noRole')}</span>,
                },
                {
                  key: 'state',
                  title: t('admin.users.state'),
                  value: (u) =>
                    !u.active ? (
                      <StateTag tone="calm">{t('admin.users.disabled')}</StateTag>
                    ) : u.resetBy ? (
                      <StateTag tone="careful">{t('admin.users.resetWaits')}</StateTag>
                    ) : u.mustChangePassword ? (
                      <StateTag tone="careful">{t('admin.users.oneTime')}</StateTag>
                    ) : (
                      <StateTag tone="good">{t('admin.users.active')}</StateTag>
                    ),
                },
                {
                  key: 'signedInAt',
                  title: t('admin.users.signedInAt'),
                  value: (u) => (u.signedInAt ? formatInstant(u.signedInAt) : t('admin.users.never')),
                },
                { key: 'createdAt', title: t('admin.users.createdAt'), value: (u) => formatInstant(u.createdAt) },
                { key: 'actions', title: t('terms.actions'), value: actions },
              ]}
            />
            <CursorPager list={list} />
          </>
        )}
      </Card>
      {entering && (
        <NewUserDialog
          onClose={() => setEntering(false)}
          onCreated={(made) => {
            setEntering(false);
            setPassword(made.password);
            void refresh();
          }}
        />
      )}
      {leaving && (
        <ReasonDialog
          title={t('admin.users.closeAsk', { name: leaving.name })}
          ok={t('admin.users.close')}
          busy={closing.isPending}
          onClose={() => setLeaving(null)}
          onReason={(reason) => closing.mutate({ id: leaving.id, reason })}
        />
      )}
      <UserSessions user={watched} onClose={() => setWatched(null)} />
      <Secret
        title={t('admin.users.oneTimeTitle')}
        about={t('admin.users.oneTimeAbout')}
        secret={password}
        onClose={() => setPassword(null)}
      />
    </>
  );
}
