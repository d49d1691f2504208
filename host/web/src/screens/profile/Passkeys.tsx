import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knowsPasskeys, registerPasskey, removePasskey } from '@/api/profile';
import { Problem } from '@/api/problem';
import type { Passkey } from '@/api/types';
import { formatInstant } from '@/format/dates';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProofDialog } from './ProofDialog';

/** Passkeys: made by the person's own device, named by them. */
export function Passkeys({ passkeys }: { passkeys: Passkey[] }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Passkey | null>(null);
  const again = () => client.invalidateQueries({ queryKey: ['profile'] });
  const registering = useMutation({
    mutationFn: (entered: { password: string; name: string }) => registerPasskey(entered.password, entered.name),
    onSuccess: () => (setAdding(false), again()),
    // The browser's own dialog was closed: nothing failed, nothing was made.
    onError: (failure) => (failure instanceof Problem ? undefined : void message.info(t('profile.passkeyStopped'))),
  });
  const removing = useMutation({ mutationFn: removePasskey, onSuccess: () => (setLeaving(null), again()) });
  return (
    <Card
      title={<h2 className="card-title">{t('profile.passkeys')}</h2>}
      extra={knowsPasskeys() && <Button onClick={() => setAdding(true)}>{t('profile.addPasskey')}</Button>}
    >
      <p>{t(knowsPasskeys() ? 'profile.passkeysAbout' : 'profile.passkeysUnknown')}</p>
      {passkeys.length === 0 && <p className="muted">{t('profile.none')}</p>}
      {passkeys.length > 0 && (
        <LedgerTable
          label={t('profile.passkeys')}
          rows={passkeys}
          rowKey={(p) => p.id}
          columns={[
            { key: 'name', title: t('profile.passkeyName'), value: (p) => `${p.name}${p.backedUp ? ` (${t('profile.backedUp')})` : ''}` },
            { key: 'created', title: t('profile.createdAt'), value: (p) => formatInstant(p.createdAt) },
            { key: 'used', title: t('profile.usedAt'), value: (p) => (p.usedAt ? formatInstant(p.usedAt) : t('profile.never')) },
            {
              key: 'remove',
              title: t('profile.drop'),
              value: (p) => (
                <Button size="small" danger onClick={() => (removing.reset(), setLeaving(p))}>
                  {t('profile.drop')}
                </Button>
              ),
            },
          ]}
        />
      )}
      <ProofDialog
        open={adding}
        title={t('profile.addPasskey')}
        about={t('profile.passkeysAbout')}
        okText={t('profile.next')}
        problem={registering.error instanceof Problem ? registering.error : null}
        pending={registering.isPending}
        onProved={(password, name) => registering.mutate({ password, name })}
        onClose={() => setAdding(false)}
      >
        <Form.Item name="name" label={t('profile.passkeyName')} rules={[{ required: true, message: t('profile.needName') }]}>
          <Input maxLength={64} />
        </Form.Item>
      </ProofDialog>
      <ProofDialog
        open={leaving !== null}
        title={t('profile.removePasskey', { name: leaving?.name })}
        about={t('profile.removePasskeyAbout')}
        okText={t('profile.drop')}
        problem={removing.error instanceof Problem ? removing.error : null}
        pending={removing.isPending}
        onProved={(password) => leaving && removing.mutate({ id: leaving.id, password })}
        onClose={() => setLeaving(null)}
      />
    </Card>
  );
}
