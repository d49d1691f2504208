import { useQuery } from '@tanstack/react-query';
import { Card, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { registersQuery } from '@/api/registers';
import { formatDate } from '@/format/dates';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useFilters } from '@/parts/useFilters';
import { VersionsDrawer } from './VersionsDrawer';

/** Registers of other departments: how far they are loaded, and which rules wait for them. */
export function RegistersScreen() {
  const { t, i18n } = useTranslation();
  const [filters, set] = useFilters<{ open?: string }>();
  const registers = useQuery(registersQuery);
  const english = i18n.language === 'en';
  const opened = registers.data?.find((r) => r.code === filters.open);
  return (
    <>
      <PageHeader title={t('registers.title')} about={t('registers.about')} />
      {registers.isError && <ProblemAlert problem={registers.error} />}
      {registers.isPending && <Skeleton active />}
      {registers.data && (
        <Card styles={{ body: { padding: 16 } }}>
          <LedgerTable
            label={t('registers.list')}
            rows={registers.data}
            rowKey={(r) => r.code}
            onOpen={(r) => set({ open: r.code })}
            columns={[
              {
                key: 'register',
                title: t('registers.register'),
                value: (r) => (
                  <button type="button" className="linklike" onClick={() => set({ open: r.code })}>
                    {english ? r.english : r.name}
                  </button>
                ),
              },
              { key: 'keeper', title: t('registers.keeper'), value: (r) => (english ? r.keeperEnglish : r.keeper) },
              {
                key: 'coversTo',
                title: t('registers.coversTo'),
                value: (r) => (r.coversTo ? <span className="num">{formatDate(r.coversTo)}</span> : t('registers.never')),
              },
              { key: 'versions', title: t('registers.versions'), kind: 'count', value: (r) => r.versions },
              {
                key: 'rules',
                title: t('registers.rules'),
                value: (r) => <span className="mono">{r.rules.join(' ')}</span>,
                leaveOutOnPhone: true,
              },
            ]}
          />
        </Card>
      )}
      <VersionsDrawer register={opened} onClose={() => set({ open: undefined })} />
    </>
  );
}
