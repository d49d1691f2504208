import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { archivesQuery, makeArchive } from '@/api/audit';
import { formatInstant } from '@/format/dates';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useTellProblem } from '@/parts/useTellProblem';

/** Old lines move to files; they are verified there as before. */
export function ArchiveCard() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const tell = useTellProblem();
  const archives = useQuery(archivesQuery);
  const making = useMutation({
    mutationFn: makeArchive,
    onSuccess: async (made) => {
      void message.success(t('audit.archived', { count: made.rows }));
      await client.invalidateQueries({ queryKey: ['audit'] });
      await client.invalidateQueries({ queryKey: ['list', '/api/v1/audit/lines'] });
    },
    onError: tell,
  });
  const before = archives.data?.mayLeaveBefore ?? '';
  return (
    <Card
      title={t('audit.archives')}
      extra={
        <Popconfirm title={t('audit.archiveAsk', { before })} onConfirm={() => making.mutate(before)}>
          <Button loading={making.isPending} disabled={!before}>
            {t('audit.archive')}
          </Button>
        </Popconfirm>
      }
    >
      <p className="muted">{t('audit.archivesAbout', { months: archives.data?.keepMonths ?? '' })}</p>
      {archives.isError ? (
        <ProblemAlert problem={archives.error} />
      ) : (
        <LedgerTable
          label={t('audit.archives')}
          size="small"
          rows={archives.data?.files}
          rowKey={(f) => f.name}
          emptyText={t('audit.noArchives')}
          columns={[
            {
              key: 'name',
              title: t('audit.file'),
              value: (f) => (
                <a className="mono" href={`/api/v1/audit/archives/${f.name}`}>
                  {f.name}
                </a>
              ),
            },
            { key: 'lines', title: t('audit.numbers'), value: (f) => <span className="num">{`${f.firstNo}–${f.lastNo}`}</span> },
            { key: 'bytes', title: t('audit.bytes'), kind: 'count', value: (f) => f.bytes },
            { key: 'at', title: t('audit.at'), value: (f) => formatInstant(f.madeAt) },
          ]}
        />
      )}
    </Card>
  );
}
