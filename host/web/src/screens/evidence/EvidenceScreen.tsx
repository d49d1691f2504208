import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { checkpoints, startVerification, verificationQuery } from '@/api/ledger';
import type { LedgerFinding, SealingState, Verification } from '@/api/types';
import { useSession } from '@/app/session';
import { formatInstantExactly, secondsBetween } from '@/format/dates';
import { formatCount } from '@/format/money';
import { Facts } from '@/parts/Facts';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { save } from '@/parts/save';
import { StateTag } from '@/parts/Tags';
import { useTellProblem } from '@/parts/useTellProblem';

/** What is sealed, what waits to be, and what the last verification found. */
export function EvidenceScreen() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = useTellProblem();
  const mayStart = useSession()?.permissions.some((p) => p === 'warnings.handle' || p === 'system.administer') ?? false;
  const state = useQuery(verificationQuery);
  const starting = useMutation({
    mutationFn: startVerification,
    onSuccess: () => client.invalidateQueries({ queryKey: verificationQuery.queryKey }),
    onError: tell,
  });
  const exporting = useMutation({
    mutationFn: checkpoints,
    onSuccess: (file) => save(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }), 'checkpoints.json'),
    onError: tell,
  });
  const running = starting.isPending || state.data?.isVerifying === true;
  return (
    <>
      <PageHeader
        title={t('evidence.title')}
        about={t('evidence.about')}
        extra={
          <>
            <Tooltip title={t('evidence.exportAbout')}>
              <Button icon={<DownloadOutlined />} loading={exporting.isPending} onClick={() => exporting.mutate()}>
                {t('evidence.export')}
              </Button>
            </Tooltip>
            {mayStart && (
              <Button type="primary" icon={<SafetyCertificateOutlined />} loading={running} onClick={() => starting.mutate()}>
                {t(running ? 'evidence.running' : 'evidence.start')}
              </Button>
            )}
          </>
        }
      />
      {state.isError && <ProblemAlert problem={state.error} />}
      {state.data && (
        <div className="stack">
          <Sealing state={state.data.sealing} now={new Date(state.dataUpdatedAt).toISOString()} />
          <Last last={state.data.last ?? null} />
        </div>
      )}
    </>
  );
}

function Sealing({ state, now }: { state: SealingState; now: string }) {
  const { t } = useTranslation();
  const waited = secondsBetween(state.oldestUnsealedAt, now);
  return (
    <Card title={<h2 className="card-title">{t('evidence.sealing')}</h2>}>
      <Facts
        items={[
          [t('evidence.ledgers'), formatCount(state.ledgers)],
          [t('evidence.blocks'), formatCount(state.blocks)],
          [
            t('evidence.unsealed'),
            waited === null
              ? t('evidence.unsealedRows', { count: state.unsealedRows ?? 0 })
              : t('evidence.unsealedSince', { count: state.unsealedRows ?? 0, seconds: waited }),
          ],
          [t('evidence.lastSealedAt'), formatInstantExactly(state.lastSealedAt)],
        ]}
      />
    </Card>
  );
}

function Last({ last }: { last: Verification | null }) {
  const { t } = useTranslation();
  return (
    <Card title={<h2 className="card-title">{t('evidence.last')}</h2>}>
      {!last && <p className="muted">{t('evidence.none')}</p>}
      {last && (
        <div className="stack">
          <Alert
            showIcon
            type={last.findingCount > 0 ? 'error' : 'success'}
            title={last.findingCount > 0 ? t('evidence.misfits', { count: last.findingCount }) : t('evidence.fits')}
            description={last.findingCount > 0 && last.findings.length === 0 && t('evidence.elsewhere')}
          />
          <Facts
            items={[
              [t('evidence.finishedAt'), formatInstantExactly(last.finishedAt)],
              [t('evidence.by'), last.by],
              [t('evidence.rows'), formatCount(last.rows)],
              [t('evidence.ledgers'), formatCount(last.ledgers)],
              [t('evidence.blocks'), formatCount(last.blocks)],
              [t('evidence.unsealed'), t('evidence.unsealedRows', { count: last.unsealedRows })],
            ]}
          />
          {last.findings.length > 0 && <Misfits findings={last.findings} />}
        </div>
      )}
    </Card>
  );
}

function Misfits({ findings }: { findings: LedgerFinding[] }) {
  const { t, i18n } = useTranslation();
  return (
    <LedgerTable
      label={t('evidence.findings')}
      rows={findings}
      rowKey={(f) => `${f.kind} ${f.ledger} ${f.table} ${f.row}`}
      columns={[
        { key: 'kind', title: t('evidence.kind'), value: (f) => <StateTag tone="bad">{t(`evidence.kinds.${f.kind}`)}</StateTag> },
        { key: 'ledger', title: t('evidence.ledger'), value: (f) => f.ledger },
        { key: 'where', title: t('evidence.where'), value: (f) => <code className="mono">{`${f.table} ${f.row}`}</code> },
        { key: 'id', title: t('evidence.id'), value: (f) => f.id && <code className="mono">{f.id}</code> },
        { key: 'what', title: t('evidence.what'), value: (f) => (i18n.language === 'en' ? f.messageEn : f.message) },
      ]}
    />
  );
}
