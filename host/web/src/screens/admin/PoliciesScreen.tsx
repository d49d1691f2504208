import { useQuery } from '@tanstack/react-query';
import { Alert, Card } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { policiesQuery } from '@/api/identity';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StatusTag } from '@/parts/StatusTag';
import { usePhone } from '@/parts/useWidth';

/** What is in force of sign-in, as the host that answers goes by it: read-only, with where each is changed. */
export function PoliciesScreen() {
  const { t } = useTranslation();
  const phone = usePhone();
  const policies = useQuery(policiesQuery);
  return (
    <>
      <PageHeader title={t('admin.policies.title')} about={t('admin.policies.about')} />
      {policies.isError && <ProblemAlert problem={policies.error} />}
      <div className="stack">
        <Alert type="info" showIcon title={t('admin.policies.where')} />
        <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
          {policies.data && (
            <p>
              {t('admin.policies.profile')}: <b>{policies.data.name}</b> <span className="muted">{policies.data.profile}</span>
            </p>
          )}
          <LedgerTable
            label={t('admin.policies.title')}
            rows={policies.data?.lines}
            loading={policies.isLoading}
            rowKey={(line) => line.words}
            table={{ scroll: {}, pagination: false }}
            columns={[
              {
                key: 'words',
                title: t('admin.policies.inForce'),
                value: (line) => (
                  <div style={{ maxWidth: 460, whiteSpace: 'normal' }}>
                    {line.words} {line.assumed && <StatusTag status="assumed" />}
                  </div>
                ),
              },
              { key: 'about', title: t('admin.policies.subject'), value: (line) => t(`admin.policies.subjects.${line.about}`) },
              {
                key: 'setting',
                title: t('admin.policies.setting'),
                value: (line) =>
                  line.setting ? <Setting name={line.setting} /> : <span className="muted">{t('admin.policies.fixed')}</span>,
              },
              {
                key: 'source',
                title: t('admin.policies.source'),
                value: (line) => (
                  <div className="muted" style={{ maxWidth: 300, whiteSpace: 'normal' }}>
                    {line.source}
                  </div>
                ),
              },
            ]}
          />
        </Card>
      </div>
    </>
  );
}

/** The whole name, to be copied; where it does not fit it goes on behind a colon. */
function Setting({ name }: { name: string }) {
  return (
    <code style={{ display: 'inline-block', maxWidth: 260, whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      {name.split(':').map((part, at) => (
        <Fragment key={part}>
          {at > 0 && (
            <>
              :<wbr />
            </>
          )}
          {part}
        </Fragment>
      ))}
    </code>
  );
}
