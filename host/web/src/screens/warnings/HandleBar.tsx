import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningDetail } from '@/api/types';
import { actOnWarning, reasonsQuery, type WarningAct, type WarningActBody } from '@/api/warnings';
import { useMay } from '@/app/session';
import { ProblemAlert } from '@/parts/ProblemAlert';

/** What may be done about a warning where it stands. The API decides who may; this shows what fits. */
function actsOf(w: WarningDetail, mayHandle: boolean, mayClose: boolean): WarningAct[] {
  const isUp = ['open', 'explained', 'rectifying', 'rectified'].includes(w.state);
  const acts: [WarningAct, boolean][] = [
    ['sign', mayHandle && isUp && w.state !== 'rectified'],
    ['notes', mayHandle && isUp],
    ['rectify', mayHandle && w.state === 'rectifying'],
    ['order', mayClose && isUp && w.state !== 'rectifying'],
    ['settle', mayClose && isUp],
    ['reopen', mayClose && w.state === 'settled'],
  ];
  return acts.filter(([, fits]) => fits).map(([act]) => act);
}

export function HandleBar({ warning: w }: { warning: WarningDetail }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<WarningAct | null>(null);
  const acts = actsOf(w, useMay('warnings.handle'), useMay('warnings.close'));
  if (acts.length === 0) return null;
  return (
    <section aria-label={t('warnings.handle.title')}>
      <Space wrap>
        {acts.map((act, i) => (
          <Button key={act} type={i === 0 ? 'primary' : 'default'} onClick={() => setOpen(act)}>
            {t(`warnings.handle.acts.${act}`)}
          </Button>
        ))}
      </Space>
      {open && acts.includes(open) && <ActForm key={open} warning={w} act={open} onDone={() => setOpen(null)} />}
    </section>
  );
}

function ActForm({ warning: { id, files }, act, onDone }: { warning: WarningDetail; act: WarningAct; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const reasons = useQuery({ ...reasonsQuery, enabled: act === 'settle' }).data ?? [];
  const acting = useMutation({
    mutationFn: (body: WarningActBody) => actOnWarning(id, act, body),
    onSuccess: async () => {
      void message.success(t('warnings.handle.done'));
      await Promise.all([
        client.invalidateQueries({ queryKey: ['warning', id] }),
        client.invalidateQueries({ queryKey: ['warnings'] }),
        client.invalidateQueries({ queryKey: ['list', '/api/v1/warnings'] }),
      ]);
      onDone();
    },
  });
  const needed = [{ required: true, whitespace: true, message: t('warnings.detail.explainNeeded') }];
  return (
    <Form layout="vertical" onFinish={acting.mutate} style={{ marginTop: 12 }}>
      {act === 'sign' && (
        <Form.Item name="handler" label={t('warnings.handle.handler')} extra={t('warnings.handle.handlerAbout')}>
          <Input maxLength={64} />
        </Form.Item>
      )}
      {act === 'settle' && (
        <Form.Item name="reason" label={t('warnings.handle.reason')} rules={[{ required: true, message: t('local.needed') }]}>
          <Select options={reasons.map((r) => ({ value: r.code, label: i18n.language === 'en' ? r.english : r.name }))} />
        </Form.Item>
      )}
      {act !== 'sign' && (
        <Form.Item name="text" label={t(`warnings.handle.text.${act}`)} rules={needed}>
          <Input.TextArea
            rows={3}
            maxLength={1000}
            showCount
            placeholder={act === 'notes' ? t('warnings.detail.explainPlaceholder') : undefined}
          />
        </Form.Item>
      )}
      {act === 'rectify' && (
        <>
          {files.length > 0 && (
            <Form.Item name="files" label={t('warnings.evidence.title')} initialValue={files.map((f) => f.id)}>
              <Select mode="multiple" options={files.map((f) => ({ value: f.id, label: `${f.name} ${f.proves}` }))} />
            </Form.Item>
          )}
          <Form.Item name="evidence" label={t('warnings.handle.evidence')} rules={files.length > 0 ? [] : needed}>
            <Input maxLength={600} />
          </Form.Item>
        </>
      )}
      {acting.isError && <ProblemAlert problem={acting.error} />}
      <Button type="primary" htmlType="submit" loading={acting.isPending}>
        {t('warnings.detail.submit')}
      </Button>
    </Form>
  );
}
