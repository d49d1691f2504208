import { useQuery } from '@tanstack/react-query';
import { Alert, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { pluginsQuery } from '@/api/catalogue';
import { formatInstant } from '@/format/dates';
import { CategoryLink } from '@/parts/CategoryLink';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { usePhone } from '@/parts/useWidth';

/** Which plugin folders are in force, which were set aside, why, and what to do. */
export function PluginList() {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  const phone = usePhone();
  const plugins = useQuery(pluginsQuery);
  const bad = plugins.data?.filter((p) => p.standing !== 'loaded') ?? [];
  const noted = plugins.data?.filter((p) => p.standing === 'loaded' && p.message) ?? [];
  return (
    <>
      {plugins.isError && <ProblemAlert problem={plugins.error} />}
      {plugins.data && (
        <div className="stack">
          <Alert
            showIcon
            type={bad.length > 0 ? 'warning' : 'success'}
            title={bad.length > 0 ? t('admin.plugins.someBad', { count: bad.length }) : t('admin.plugins.allGood')}
            description={
              bad.length > 0 && (
                <ul style={{ margin: 0, paddingInlineStart: 18 }}>
                  {bad.map((p) => (
                    <li key={p.folder}>
                      <b>{p.code ?? folderName(p.folder)}</b>: {english ? p.messageEn : p.message}{' '}
                      <span className="muted">{english ? p.hintEn : p.hint}</span>
                    </li>
                  ))}
                </ul>
              )
            }
          />
          {noted.length > 0 && (
            <Alert
              showIcon
              type="warning"
              title={t('admin.plugins.noted', { count: noted.length })}
              description={
                <>
                  {noted.map((p) => p.code).join(t('terms.separator'))}
                  <div>
                    {english ? noted[0]?.messageEn : noted[0]?.message}{' '}
                    <span className="muted">{english ? noted[0]?.hintEn : noted[0]?.hint}</span>
                  </div>
                </>
              }
            />
          )}
          <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
            <LedgerTable
              label={t('admin.plugins.list')}
              rows={plugins.data}
              rowKey={(p) => p.folder}
              columns={[
                {
                  key: 'code',
                  title: t('admin.plugins.code'),
                  value: (p) =>
                    p.code && p.standing === 'loaded' ? (
                      <>
                        <CategoryLink code={p.code} />
                        <div className="muted mono">{p.code}</div>
                      </>
                    ) : (
                      (p.code ?? folderName(p.folder))
                    ),
                },
                {
                  key: 'state',
                  title: t('admin.plugins.state'),
                  value: (p) => (
                    <StateTag tone={p.standing === 'loaded' ? 'good' : p.standing === 'removed' ? 'calm' : 'bad'}>
                      {t(`admin.plugins.${p.standing}`)}
                    </StateTag>
                  ),
                },
                {
                  key: 'version',
                  title: t('admin.plugins.version'),
                  value: (p) => (
                    <span className="num">
                      {p.version}{' '}
                      {p.standing !== 'loaded' && p.inForceVersion && (
                        <span className="muted">{t('admin.plugins.staysInForce', { version: p.inForceVersion })}</span>
                      )}
                    </span>
                  ),
                },
                {
                  key: 'quality',
                  title: t('admin.plugins.quality'),
                  value: (p) => <QualityWord quality={p.quality} />,
                },
                { key: 'reason', title: t('admin.plugins.reason'), value: (p) => p.reason && <code className="mono">{p.reason}</code> },
                {
                  key: 'hash',
                  title: t('admin.plugins.hash'),
                  value: (p) => (
                    <span className="mono" title={p.contentHash}>
                      {p.contentHash.slice(0, 12)}…
                    </span>
                  ),
                },
                {
                  key: 'folder',
                  title: t('admin.plugins.folder'),
                  value: (p) => (
                    <span className="mono" title={p.folder}>
                      {folderName(p.folder)}
                    </span>
                  ),
                },
                {
                  key: 'askedAt',
                  title: t('admin.plugins.askedAt'),
                  value: (p) => <span className="num">{formatInstant(p.askedAt)}</span>,
                },
              ]}
            />
          </Card>
        </div>
      )}
    </>
  );
}

function folderName(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
}

/** What whoever approved it measured. */
function QualityWord({ quality }: { quality: string | null | undefined }) {
  const { t } = useTranslation();
  if (quality !== 'bronze' && quality !== 'silver' && quality !== 'gold')
    return <span className="muted">{t('admin.plugins.unmeasured')}</span>;
  return (
    <StateTag tone={quality === 'bronze' ? 'careful' : quality === 'silver' ? 'busy' : 'good'}>{t(`admin.plugins.${quality}`)}</StateTag>
  );
}
