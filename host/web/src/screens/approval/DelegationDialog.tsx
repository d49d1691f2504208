import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { delegate, delegationsQuery, endDelegation } from '@/api/approval';
import { formatDate } from '@/format/dates';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useTellProblem } from '@/parts/useTellProblem';
import { useRefreshed } from './useRefreshed';
import { useRoleWord } from './useRoleWord';

interface Entered {
  toId: string;
  until: Dayjs;
  reason?: string;
}

/** Who stands in for me, and for whom I stand in. */
export function DelegationDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const tell = useTellProblem();
  const role = useRoleWord();
  const refreshed = useRefreshed();
  const [form] = Form.useForm<Entered>();
  const list = useQuery(delegationsQuery);
  const giving = useMutation({
    mutationFn: (entered: Entered) =>
      delegate({ toId: entered.toId.trim(), untilOn: entered.until.format('YYYY-MM-DD'), reason: entered.reason }),
    onSuccess: async () => {
      form.resetFields();
      void message.success(t('approval.delegation.done'));
      await refreshed();
    },
  });
  const ending = useMutation({
    mutationFn: endDelegation,
    onSuccess: async () => {
      void message.success(t('approval.delegation.ended'));
      await refreshed();
    },
    onError: tell,
  });
  return (
    <Modal open width={720} title={t('approval.delegation.title')} onCancel={onClose} footer={null}>
      <p className="muted">{t('approval.delegation.about')}</p>
      {giving.isError && <ProblemAlert problem={giving.error} />}
      <Form form={form} layout="inline" onFinish={giving.mutate} style={{ gap: 8, marginBottom: 16 }}>
        <Form.Item name="toId" rules={[{ required: true, message: t('approval.delegation.needTo') }]}>
          <Input aria-label={t('approval.delegation.to')} placeholder={t('approval.delegation.to')} maxLength={64} />
        </Form.Item>
        <Form.Item name="until" rules={[{ required: true, message: t('approval.delegation.needUntil') }]}>
          <DatePicker aria-label={t('approval.delegation.until')} placeholder={t('approval.delegation.until')} />
        </Form.Item>
        <Form.Item name="reason">
          <Input aria-label={t('approval.delegation.reason')} placeholder={t('approval.delegation.reason')} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={giving.isPending}>
          {t('approval.delegation.give')}
        </Button>
      </Form>
      <LedgerTable
        label={t('approval.delegation.list')}
        size="small"
        rows={list.data?.items}
        rowKey={(d) => d.id}
        columns={[
          { key: 'from', title: t('approval.delegation.from'), value: (d) => d.from },
          { key: 'to', title: t('approval.delegation.to'), value: (d) => d.to },
          { key: 'roles', title: t('approval.chains.roles'), value: (d) => d.roles.map(role).join('、') },
          {
            key: 'period',
            title: t('approval.delegation.period'),
            value: (d) => (
              <span className="num">
                {formatDate(d.fromOn)} – {formatDate(d.untilOn)}
              </span>
            ),
          },
          {
            key: 'end',
            title: t('terms.actions'),
            value: (d) =>
              d.endedAt ? (
                t('approval.delegation.ended')
              ) : (
                <Button size="small" type="link" onClick={() => ending.mutate(d.id)}>
                  {t('approval.delegation.end')}
                </Button>
              ),
          },
        ]}
      />
    </Modal>
  );
}
