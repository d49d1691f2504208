import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { packsQuery, takeBackPack } from '@/api/packs';
import type { PackVersion } from '@/api/types';
import { formatInstant } from '@/format/dates';
import { LedgerTable } from '@/parts/LedgerTable';
import { StateTag } from '@/parts/Tags';
import { useTellProblem } from '@/parts/useTellProblem';
import { FaultList } from './FaultList';

/** Every version that was ever put, and the way back to the one before. */
export function VersionsCard({ division }: { division: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const tell = useTellProblem();
  const packs = useQuery(packsQuery);
  const [open, setOpen] = useState<PackVersion | null>(null);
  const [why, setWhy] = useState('');
  const taking = useMutation({
    mutationFn: (version: PackVersion) => takeBackPack(division, version.version, why),
    onSuccess: async (outcome) => {
      if (outcome === 'submitted') void message.success(t('local.submitted'));
      setOpen(null);
      setWhy('');
      for (const key of ['packs', 'category', 'categories', 'funds']) await client.invalidateQueries({ queryKey: [key] });
    },
    onError: tell,
  });
  const versions = packs.data?.versions.filter((v) => v.division === division) ?? [];
  const aside = packs.data?.setAside.filter((a) => a.division === division).flatMap((a) => a.faults) ?? [];
  return (
    <Card title={t('local.versions')}>
      <div className="stack">
        {aside.length > 0 && <Alert type="error" showIcon title={t('local.aside')} description={<FaultList faults={aside} />} />}
        <LedgerTable
          label={t('local.versions')}
          size="small"
          rows={versions}
          rowKey={(v) => String(v.version)}
          emptyText={t('local.noVersions')}
          columns={[
            { key: 'version', title: t('local.version'), value: (v) => `v${v.version}` },
            {
              key: 'state',
              title: t('local.state'),
              value: (v) => (
                <StateTag tone={v.isInForce ? 'good' : v.takenBackAt ? 'bad' : 'calm'}>
                  {t(v.isInForce ? 'local.inForce' : v.takenBackAt ? 'local.takenBack' : 'local.notInForce')}
                </StateTag>
              ),
            },
            { key: 'from', title: t('local.from'), value: (v) => <span className="num">{v.from}</span> },
            { key: 'by', title: t('local.by'), value: (v) => `${v.putBy} ${formatInstant(v.putAt)}` },
            { key: 'hash', title: t('categories.hash'), value: (v) => <span className="mono">{v.hash.slice(0, 12)}…</span> },
            {
              key: 'act',
              title: '',
              value: (v) =>
                !v.takenBackAt && (
                  <Button type="link" size="small" onClick={() => setOpen(v)}>
                    {t('local.takeBack')}
                  </Button>
                ),
            },
          ]}
        />
      </div>
      <Modal
        open={open !== null}
        title={t('local.takeBack')}
        okText={t('local.takeBack')}
        cancelText={t('terms.cancel')}
        okButtonProps={{ disabled: why.trim() === '' }}
        confirmLoading={taking.isPending}
        onCancel={() => setOpen(null)}
        onOk={() => open && taking.mutate(open)}
      >
        <p>{t('local.takeBackAbout')}</p>
        <Input.TextArea
          aria-label={t('local.why')}
          placeholder={t('local.why')}
          value={why}
          maxLength={500}
          onChange={(e) => setWhy(e.target.value)}
        />
      </Modal>
    </Card>
  );
}
