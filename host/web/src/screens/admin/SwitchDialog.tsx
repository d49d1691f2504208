import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeSwitch, switchImpactQuery } from '@/api/catalogue';
import type { SwitchState } from '@/api/types';
import { sessionQuery } from '@/app/session';
import { Amount } from '@/parts/Amount';
import { LedgerTable } from '@/parts/LedgerTable';
import { useTellProblem } from '@/parts/useTellProblem';

interface SwitchDialogProps {
  asked: SwitchState;
  /** For this division and below; absent for everybody. */
  division: string | undefined;
  onClose: () => void;
}

/** Says what stands on the thing, asks why, and switches it. */
export function SwitchDialog({ asked, division, onClose }: SwitchDialogProps) {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  const { message } = App.useApp();
  const client = useQueryClient();
  const tell = useTellProblem();
  const [reason, setReason] = useState('');
  const turnsOff = asked.isOn;
  const impact = useQuery({ ...switchImpactQuery(asked.kind, asked.code, division), enabled: turnsOff });
  const switching = useMutation({
    mutationFn: () => makeSwitch({ kind: asked.kind, code: asked.code, division, isOn: !asked.isOn, reason: reason.trim() }),
    onSuccess: async (made) => {
      void message.success(t(made.catchesUp ? 'admin.switches.catchesUp' : 'admin.switches.changed'));
      await client.invalidateQueries({ queryKey: ['switches'] });
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onClose();
    },
    onError: tell,
  });
  return (
    <Modal
      open
      title={t(turnsOff ? 'admin.switches.askOff' : 'admin.switches.askOn', { name: english ? asked.english : asked.name })}
      okText={t(turnsOff ? 'admin.switches.off' : 'admin.switches.on')}
      okButtonProps={{ danger: turnsOff, disabled: reason.trim().length === 0 }}
      confirmLoading={switching.isPending}
      onOk={() => switching.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <Alert type={turnsOff ? 'warning' : 'info'} showIcon title={t(turnsOff ? 'admin.switches.offAbout' : 'admin.switches.onAbout')} />
        {turnsOff && (
          <LedgerTable
            label={t('admin.switches.impact', { year: impact.data?.year ?? '' })}
            size="small"
            rows={impact.data?.lines}
            loading={impact.isLoading}
            rowKey={(l) => l.code}
            columns={[
              {
                key: 'what',
                title: t('admin.switches.impact', { year: impact.data?.year ?? '' }),
                value: (l) => (english ? l.english : l.name),
              },
              { key: 'count', title: t('admin.switches.count'), kind: 'count', value: (l) => l.count },
              { key: 'amount', title: t('admin.switches.amount'), value: (l) => <Amount value={l.amount} /> },
            ]}
          />
        )}
        <Form layout="vertical">
          <Form.Item label={t('admin.switches.reason')} required help={reason.trim() ? undefined : t('admin.switches.needReason')}>
            <Input.TextArea
              aria-label={t('admin.switches.reason')}
              rows={2}
              maxLength={200}
              showCount
              value={reason}
              onChange={(e) => setReason(e.target.value)}
            />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
