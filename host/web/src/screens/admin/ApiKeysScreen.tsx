import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Checkbox, Form, Input, Modal, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createKey, revokeKey, type NewKey } from '@/api/identity';
import { useSession } from '@/app/session';
import { formatDate, formatInstant } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useTellProblem } from '@/parts/useTellProblem';
import { Secret } from './Secret';
import { usePermissionWord } from './usePermissionWord';
import { usePhone } from '@/parts/useWidth';

// A program never administers.
const scopes = ['ledger.see', 'indicators.move', 'payments.post', 'projects.keep', 'warnings.handle', 'catalogue.keep'];

export function ApiKeysScreen() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const tell = useTellProblem();
  const permission = usePermissionWord();
  const phone = usePhone();
  const [entering, setEntering] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const list = useCursorList('/api/v1/api-keys', {});
  const refresh = () => client.invalidateQueries({ queryKey: ['list', '/api/v1/api-keys'] });
  const revoking = useMutation({
    mutationFn: revokeKey,
    onSuccess: async () => {
      void message.success(t('admin.keys.done'));
      await refresh();
    },
    onError: tell,
  });
  return (
    <>
      <PageHeader
        title={t('admin.keys.title')}
        about={t('admin.keys.about')}
        extra={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
            {t('admin.keys.new')}
          </Button>
        }
      />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        {list.error ? (
          <ProblemAlert problem={list.error} />
        ) : (
          <>
            <LedgerTable
              label={t('admin.keys.list')}
              rows={list.rows}
              loading={list.isLoading}
              rowKey={(k) => k.id}
              columns={[
                { key: 'name', title: t('admin.keys.name'), value: (k) => k.name },
                { key: 'start', title: t('admin.keys.start'), value: (k) => <span className="mono">{k.start}…</span> },
                { key: 'division', title: t('admin.keys.division'), value: (k) => <span className="num">{k.divisionCode}</span> },
                {
                  key: 'scopes',
                  title: t('admin.keys.scopes'),
                  value: (k) => (
                    <div style={{ maxWidth: 320, whiteSpace: 'normal' }}>
                      {k.scopes.map((scope) => (
                        <Tag key={scope} variant="filled">
                          {permission(scope)}
                        </Tag>
                      ))}
                    </div>
                  ),
                },
                {
                  key: 'state',
                  title: t('admin.keys.state'),
                  value: (k) => (
                    <StateTag tone={k.revokedAt ? 'calm' : 'good'}>{t(k.revokedAt ? 'admin.keys.revoked' : 'admin.keys.works')}</StateTag>
                  ),
                },
                {
                  key: 'expiresOn',
                  title: t('admin.keys.expiresOn'),
                  value: (k) => <span className="num">{formatDate(k.expiresOn)}</span>,
                },
                {
                  key: 'usedAt',
                  title: t('admin.keys.usedAt'),
                  value: (k) => (k.usedAt ? formatInstant(k.usedAt) : t('admin.keys.never')),
                },
                {
                  key: 'actions',
                  title: t('terms.actions'),
                  value: (k) =>
                    !k.revokedAt && (
                      <Popconfirm title={t('admin.keys.revokeAsk', { name: k.name })} onConfirm={() => revoking.mutate(k.id)}>
                        <Button size="small" type="link" danger>
                          {t('admin.keys.revoke')}
                        </Button>
                      </Popconfirm>
                    ),
                },
              ]}
            />
            <CursorPager list={list} />
          </>
        )}
      </Card>
      {entering && (
        <NewKeyDialog
          onClose={() => setEntering(false)}
          onCreated={(key) => {
            setEntering(false);
            setSecret(key);
            void refresh();
          }}
        />
      )}
      <Secret title={t('admin.keys.shownTitle')} about={t('admin.keys.shownAbout')} secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}

function NewKeyDialog({ onClose, onCreated }: { onClose: () => void; onCreated: (key: string) => void }) {
  const { t } = useTranslation();
  const permission = usePermissionWord();
  const home = useSession()?.division.code;
  const [form] = Form.useForm<NewKey>();
  const creating = useMutation({ mutationFn: createKey, onSuccess: (made) => onCreated(made.key) });
  return (
    <Modal
      open
      title={t('admin.keys.new')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('terms.create')}
      cancelText={t('terms.cancel')}
      confirmLoading={creating.isPending}
    >
      {creating.isError && <ProblemAlert problem={creating.error} />}
      <Form form={form} layout="vertical" initialValues={{ divisionCode: home }} onFinish={creating.mutate} style={{ marginTop: 16 }}>
        <Form.Item name="name" label={t('admin.keys.name')} rules={[{ required: true, message: t('admin.keys.needName') }]}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="divisionCode" label={t('admin.keys.division')} rules={[{ required: true, message: t('admin.keys.needDivision') }]}>
          <Input inputMode="numeric" />
        </Form.Item>
        <Form.Item name="scopes" label={t('admin.keys.scopes')} rules={[{ required: true, message: t('admin.keys.needScopes') }]}>
          <Checkbox.Group
            style={{ display: 'grid', gap: 6 }}
            options={scopes.map((scope) => ({ value: scope, label: permission(scope) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
