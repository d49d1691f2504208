import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideVersion } from '@/api/registers';
import { useMay } from '@/app/session';
import { formatDate } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useTellProblem } from '@/parts/useTellProblem';
import { LoadVersion } from './LoadVersion';

const tones = { loading: 'careful', accepted: 'good', rejected: 'bad' } as const;

/** The versions of a register: loaded by one person, accepted by another. */
export function VersionsDrawer({
  register,
  onClose,
}: {
  register: { code: string; name: string; english: string } | undefined;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [loading, load] = useState(false);
  const mayLoad = useMay('registers.keep');
  return (
    <Drawer
      open={register !== undefined}
      onClose={onClose}
      size="min(960px, 100vw)"
      title={register && (i18n.language === 'en' ? register.english : register.name)}
      extra={
        mayLoad && (
          <Button type="primary" onClick={() => load(true)}>
            {t('registers.load')}
          </Button>
        )
      }
      destroyOnHidden
    >
      {register && <Versions code={register.code} />}
      {register && <LoadVersion code={register.code} open={loading} onClose={() => load(false)} />}
    </Drawer>
  );
}

function Versions({ code }: { code: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const tell = useTellProblem();
  const mayCheck = useMay('registers.check');
  const list = useCursorList('/api/v1/registers/{code}/versions', {}, { code });
  const decide = useMutation({
    mutationFn: (decision: { id: string; accept: boolean }) =>
      decideVersion(code, decision.id, decision.accept, decision.accept ? undefined : t('registers.rejectReason')),
    onSuccess: async () => {
      message.success(t('registers.decided'));
      await client.invalidateQueries();
    },
    onError: tell,
  });
  if (list.error) return <ProblemAlert problem={list.error} />;
  return (
    <>
      <LedgerTable
        label={t('registers.versionList')}
        size="small"
        rows={list.rows}
        loading={list.isLoading}
        rowKey={(v) => v.id}
        columns={[
          { key: 'id', title: t('registers.id'), value: (v) => <span className="mono">{v.id}</span> },
          { key: 'division', title: t('terms.division'), value: (v) => v.divisionName },
          {
            key: 'covers',
            title: t('registers.covers'),
            value: (v) => (
              <span className="num">
                {formatDate(v.coversFrom)} – {formatDate(v.coversTo)}
              </span>
            ),
          },
          { key: 'source', title: t('registers.source'), value: (v) => v.source, leaveOutOnPhone: true },
          { key: 'entries', title: t('registers.entries'), kind: 'count', value: (v) => v.entries },
          { key: 'loadedBy', title: t('registers.loadedBy'), value: (v) => v.loadedBy },
          {
            key: 'state',
            title: t('registers.state'),
            value: (v) => (
              <>
                <StateTag tone={tones[v.state]}>{t(`registers.states.${v.state}`)}</StateTag>
                {!v.isUsable && <span className="muted"> {t('registers.stale')}</span>}
                {mayCheck && v.state === 'loading' && (
                  <Space size="small">
                    <Button size="small" onClick={() => decide.mutate({ id: v.id, accept: true })}>
                      {t('registers.accept')}
                    </Button>
                    <Button size="small" danger onClick={() => decide.mutate({ id: v.id, accept: false })}>
                      {t('registers.reject')}
                    </Button>
                  </Space>
                )}
              </>
            ),
          },
        ]}
      />
      <CursorPager list={list} />
    </>
  );
}
