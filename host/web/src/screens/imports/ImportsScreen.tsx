import { Link } from '@tanstack/react-router';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { NewImport } from './NewImport';
import { stateTones } from './states';
import { useKindWord } from './useKindWord';
import { usePhone } from '@/parts/useWidth';

/** A new import above, those so far below. */
export function ImportsScreen() {
  const { t } = useTranslation();
  const phone = usePhone();
  const kindWord = useKindWord();
  const list = useCursorList('/api/v1/imports', {});
  return (
    <>
      <PageHeader title={t('imports.title')} about={t('imports.about')} />
      <div className="stack">
        <NewImport />
        <Card title={<h2 className="card-title">{t('imports.list')}</h2>} styles={{ body: { padding: phone ? 12 : 20 } }}>
          {list.error ? (
            <ProblemAlert problem={list.error} />
          ) : (
            <>
              <LedgerTable
                label={t('imports.list')}
                rows={list.rows}
                loading={list.isLoading}
                rowKey={(r) => r.id}
                columns={[
                  {
                    key: 'file',
                    title: t('imports.file'),
                    value: (r) => (
                      <Link to="/imports/$id" params={{ id: r.id }}>
                        {r.fileName}
                      </Link>
                    ),
                  },
                  { key: 'kind', title: t('imports.kindTitle'), value: (r) => kindWord(r.kind) },
                  {
                    key: 'state',
                    title: t('imports.stateTitle'),
                    value: (r) => (
                      <>
                        <StateTag tone={stateTones[r.state]}>{t(`imports.state.${r.state}`)}</StateTag>{' '}
                        {r.dryRun && <StateTag tone="calm">{t('imports.dryRun')}</StateTag>}
                      </>
                    ),
                  },
                  { key: 'accepted', title: t('imports.accepted'), kind: 'count', value: (r) => r.accepted },
                  { key: 'duplicates', title: t('imports.duplicates'), kind: 'count', value: (r) => r.duplicates },
                  { key: 'refused', title: t('imports.refused'), kind: 'count', value: (r) => r.refused },
                  { key: 'by', title: t('imports.by'), value: (r) => r.by },
                  {
                    key: 'createdAt',
                    title: t('imports.createdAt'),
                    value: (r) => <span className="num">{formatInstant(r.createdAt)}</span>,
                  },
                ]}
              />
              <CursorPager list={list} />
            </>
          )}
        </Card>
      </div>
    </>
  );
}
