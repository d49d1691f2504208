import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Breadcrumb, Button, Card, Progress, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { downloadCorrections, importQuery, isRunning } from '@/api/imports';
import type { ImportRun } from '@/api/types';
import { formatInstantExactly, secondsBetween } from '@/format/dates';
import { formatCount } from '@/format/money';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { save } from '@/parts/save';
import { StateTag } from '@/parts/Tags';
import { useTellProblem } from '@/parts/useTellProblem';
import { Reconciliation } from './Reconciliation';
import { FateRows } from './FateRows';
import { stateTones } from './states';
import { useKindWord } from './useKindWord';
import { faultProblem } from './fault';
import styles from './Imports.module.css';

export function ImportScreen() {
  const { id } = useParams({ from: '/inside/imports/$id' });
  const run = useQuery(importQuery(id));
  if (run.isError) return <ProblemAlert problem={run.error} />;
  if (!run.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  return <Report run={run.data} />;
}

/** How far an import has come, and what became of its rows. */
function Report({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const kindWord = useKindWord();
  const tell = useTellProblem();
  const downloading = useMutation({
    mutationFn: () => downloadCorrections(run.id),
    onSuccess: (file) => save(file, `corrections-${run.fileName.replace(/\.[^.]*$/, '')}.csv`),
    onError: tell,
  });
  const running = isRunning(run);
  const seconds = secondsBetween(run.startedAt, run.finishedAt);
  const percent = run.rows > 0 ? Math.min(100, Math.floor((run.done / run.rows) * 100)) : running ? 0 : 100;
  const outcomes = [
    ['rows', run.rows, ''],
    ['accepted', run.accepted, styles.good],
    ['duplicates', run.duplicates, ''],
    ['refused', run.refused, run.refused > 0 ? styles.bad : ''],
    ['skipped', run.skipped, ''],
  ] as const;
  return (
    <>
      <PageHeader
        title={run.fileName}
        above={<Breadcrumb items={[{ title: <Link to="/imports">{t('imports.title')}</Link> }, { title: kindWord(run.kind) }]} />}
        about={
          <>
            <StateTag tone={stateTones[run.state]}>{t(`imports.state.${run.state}`)}</StateTag>{' '}
            {run.dryRun && <StateTag tone="careful">{t('imports.dryRunTag')}</StateTag>} {formatInstantExactly(run.createdAt)} {run.by}{' '}
            {seconds !== null && t('imports.seconds', { count: seconds })} · {t('imports.detail.mappingUsed')}:{' '}
            {run.mapping ?? t('imports.detail.guess')}
          </>
        }
        extra={
          <>
            {run.refused > 0 && !running && (
              <Button
                icon={<DownloadOutlined />}
                loading={downloading.isPending}
                onClick={() => downloading.mutate()}
                title={t('imports.detail.correctionsAbout')}
              >
                {t('imports.detail.corrections')}
              </Button>
            )}
            <Link to="/imports">
              <Button>{t('imports.detail.again')}</Button>
            </Link>
          </>
        }
      />
      <div className="stack">
        {run.problem && <ProblemAlert problem={faultProblem(run.problem)} />}
        <Card>
          <div aria-live="polite">
            <Progress
              percent={percent}
              status={running ? 'active' : run.state === 'done' ? 'success' : 'exception'}
              aria-label={t('imports.progress')}
            />
            {t('imports.rowsDone', { done: formatCount(run.done), rows: formatCount(run.rows) })}
          </div>
          <dl className={styles.outcome}>
            {outcomes.map(([name, count, tone]) => (
              <div key={name} className={tone}>
                <dt>{t(`imports.${name}`)}</dt>
                <dd className="num">{formatCount(count)}</dd>
              </div>
            ))}
          </dl>
        </Card>
        {!running && <Reconciliation run={run} />}
        {!running && <FateRows run={run} />}
      </div>
    </>
  );
}
