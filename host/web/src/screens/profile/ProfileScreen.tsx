import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Card, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepLanguage, passwordRulesQuery, profileQuery } from '@/api/profile';
import { ChangePasswordDialog } from '@/app/ChangePasswordDialog';
import { useSession } from '@/app/session';
import { formatInstant } from '@/format/dates';
import { chooseLanguage, currentLanguage, type Language } from '@/i18n/language';
import { Facts } from '@/parts/Facts';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useTellProblem } from '@/parts/useTellProblem';
import { useRoleWord } from '../approval/useRoleWord';
import { MyClients } from './MyClients';
import { Passkeys } from './Passkeys';
import { SecondFactor } from './SecondFactor';
import { Sessions } from './Sessions';

/** Who I am here, how I sign in, and where I am signed in. */
export function ProfileScreen() {
  const { t } = useTranslation();
  const profile = useQuery(profileQuery);
  return (
    <>
      <PageHeader title={t('profile.title')} about={t('profile.about')} />
      {profile.isError && <ProblemAlert problem={profile.error} />}
      <div className="stack">
        <Me />
        {profile.data && (
          <>
            <Password setAt={profile.data.passwordSetAt ?? null} />
            <SecondFactor profile={profile.data} />
            <Passkeys passkeys={profile.data.passkeys} />
            {profile.data.tie && (
              <Card title={<h2 className="card-title">{t('profile.tie')}</h2>}>
                <p>{t(profile.data.tie.holds ? 'profile.tieHolds' : 'profile.tieWaits', { subject: profile.data.tie.subject })}</p>
              </Card>
            )}
          </>
        )}
        <MyClients />
        <Sessions />
      </div>
    </>
  );
}

function Me() {
  const { t } = useTranslation();
  const roleWord = useRoleWord();
  const session = useSession();
  const tell = useTellProblem();
  const keeping = useMutation({ mutationFn: (language: Language) => keepLanguage(language === 'en' ? 'en' : 'zh-CN'), onError: tell });
  function choose(language: Language) {
    chooseLanguage(language);
    keeping.mutate(language);
  }
  return (
    <Card title={<h2 className="card-title">{t('profile.me')}</h2>}>
      <Facts
        items={[
          [t('profile.name'), session?.name],
          [t('profile.account'), session?.id],
          [t('profile.division'), session?.division.name],
          [t('profile.roles'), session?.roles.map(roleWord).join(' · ')],
          [
            t('profile.language'),
            <Segmented<Language>
              key="language"
              aria-label={t('profile.language')}
              value={currentLanguage()}
              onChange={choose}
              options={[
                { value: 'zh', label: t('profile.zh') },
                { value: 'en', label: t('profile.en') },
              ]}
            />,
          ],
        ]}
      />
    </Card>
  );
}

function Password({ setAt }: { setAt: string | null }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const rules = useQuery(passwordRulesQuery).data;
  return (
    <Card
      title={<h2 className="card-title">{t('profile.password')}</h2>}
      extra={<Button onClick={() => setChanging(true)}>{t('profile.changePassword')}</Button>}
    >
      <Facts items={[[t('profile.passwordSetAt'), formatInstant(setAt)]]} />
      <p className="muted">
        {t('profile.rules')}: {rules?.name}
      </p>
      <ul>
        {rules?.rules.map((rule) => (
          <li key={rule.limit}>
            {rule.words}{' '}
            <span className="muted">
              {rule.source}
              {rule.assumed && ` (${t('profile.assumed')})`}
            </span>
          </li>
        ))}
      </ul>
      <ChangePasswordDialog open={changing} onClose={() => setChanging(false)} />
    </Card>
  );
}
