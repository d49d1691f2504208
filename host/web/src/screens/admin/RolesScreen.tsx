import { useQuery } from '@tanstack/react-query';
import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { rolesQuery } from '@/api/identity';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { LevelTag } from '@/parts/Tags';
import { usePhone } from '@/parts/useWidth';
import { usePermissionWord } from './usePermissionWord';

/** The roles in words: what each is for, what it may do, and where that is written. */
export function RolesScreen() {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  const phone = usePhone();
  const permission = usePermissionWord();
  const roles = useQuery(rolesQuery);
  return (
    <>
      <PageHeader title={t('admin.roles.title')} about={t('admin.roles.about')} />
      {roles.isError && <ProblemAlert problem={roles.error} />}
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <LedgerTable
          label={t('admin.roles.title')}
          rows={roles.data}
          loading={roles.isLoading}
          rowKey={(r) => r.code}
          table={{ scroll: {} }} // its words wrap: nothing is left to scroll to
          columns={[
            {
              key: 'name',
              title: t('admin.grants.role'),
              value: (r) => (
                <div style={{ maxWidth: 420, whiteSpace: 'normal' }}>
                  <b>{english ? r.english : r.name}</b> <span className="muted">{t(`admin.roles.kinds.${r.kind}`)}</span>
                  <div>{english ? r.aboutEnglish : r.about}</div>
                </div>
              ),
            },
            {
              key: 'may',
              title: t('admin.roles.mayDo'),
              value: (r) => (
                <div style={{ maxWidth: 360, whiteSpace: 'normal' }}>
                  {r.permissions.map((one) => (
                    <Tag key={one} variant="filled">
                      {permission(one)}
                    </Tag>
                  ))}
                </div>
              ),
            },
            {
              key: 'levels',
              title: t('admin.roles.levels'),
              value: (r) => r.levels.map((level) => <LevelTag key={level} level={level} />),
            },
            {
              key: 'source',
              title: t('admin.roles.source'),
              value: (r) => (
                <div className="muted" style={{ maxWidth: 260, whiteSpace: 'normal' }}>
                  {r.source}
                </div>
              ),
            },
          ]}
        />
      </Card>
    </>
  );
}
