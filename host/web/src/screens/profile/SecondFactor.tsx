import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeSecondFactor, renewRecoveryCodes } from '@/api/profile';
import type { Profile } from '@/api/types';
import { ProofDialog } from './ProofDialog';
import { RecoveryCodes } from './RecoveryCodes';
import { SetUpDialog } from './SetUpDialog';

/** The authenticator, and the codes that stand in for a lost one. */
export function SecondFactor({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asked, setAsked] = useState<'set-up' | 'remove' | 'renew' | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const again = () => client.invalidateQueries({ queryKey: ['profile'] });
  const close = () => setAsked(null);
  const removing = useMutation({ mutationFn: removeSecondFactor, onSuccess: () => (close(), again()) });
  const renewing = useMutation({
    mutationFn: renewRecoveryCodes,
    onSuccess: (answer) => {
      close();
      setCodes(answer.codes);
      return again();
    },
  });
  return (
    <Card
      title={<h2 className="card-title">{t('profile.secondFactor')}</h2>}
      extra={
        profile.secondFactor ? (
          <Space>
            <Button onClick={() => setAsked('renew')}>{t('profile.codesRenew')}</Button>
            {!profile.secondFactorDemanded && (
              <Button danger onClick={() => setAsked('remove')}>
                {t('profile.remove')}
              </Button>
            )}
          </Space>
        ) : (
          <Button type="primary" onClick={() => setAsked('set-up')}>
            {t('profile.setUp')}
          </Button>
        )
      }
    >
      <p>{t(profile.secondFactor ? 'profile.secondFactorOn' : 'profile.secondFactorOff')}</p>
      {profile.secondFactorDemanded && <p className="muted">{t('profile.demanded')}</p>}
      {profile.secondFactor && (
        <p>
          {t('profile.codes')}: {t('profile.codesLeft', { count: profile.recoveryCodesLeft })}
        </p>
      )}
      <SetUpDialog
        open={asked === 'set-up'}
        onClose={close}
        onDone={(made) => {
          close();
          setCodes(made);
          void again();
        }}
      />
      <ProofDialog
        open={asked === 'remove'}
        title={t('profile.remove')}
        about={t('profile.removeAbout')}
        okText={t('profile.remove')}
        problem={removing.error}
        pending={removing.isPending}
        onProved={(password) => removing.mutate(password)}
        onClose={close}
      />
      <ProofDialog
        open={asked === 'renew'}
        title={t('profile.codesRenew')}
        about={t('profile.codesRenewAbout')}
        okText={t('profile.codesRenew')}
        problem={renewing.error}
        pending={renewing.isPending}
        onProved={(password) => renewing.mutate(password)}
        onClose={close}
      />
      <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />
    </Card>
  );
}
