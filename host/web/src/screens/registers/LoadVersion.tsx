import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadVersion, type VersionDraft } from '@/api/registers';
import { useScope } from '@/parts/useScope';
import { useTellProblem } from '@/parts/useTellProblem';

/** Loads a CSV file as a version of a register. */
export function LoadVersion({ code, open, onClose }: { code: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { division } = useScope();
  const { message } = App.useApp();
  const client = useQueryClient();
  const tell = useTellProblem();
  const [form] = Form.useForm<Omit<VersionDraft, 'divisionCode'>>();
  const [file, choose] = useState<File>();
  const send = useMutation({
    mutationFn: ({ draft, from }: { draft: Omit<VersionDraft, 'divisionCode'>; from: File }) =>
      loadVersion(code, { ...draft, divisionCode: division.code }, from),
    onSuccess: async (answer) => {
      message.success(t('registers.loaded', { accepted: answer.accepted }));
      await client.invalidateQueries();
      onClose();
    },
    onError: tell,
  });
  const needed = [{ required: true, message: t('registers.needed') }];
  return (
    <Modal
      open={open}
      title={t('registers.load')}
      okText={t('registers.load')}
      okButtonProps={{ disabled: file === undefined }}
      confirmLoading={send.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={(draft) => file && send.mutate({ draft, from: file })}>
        <Form.Item name="id" label={t('registers.id')} rules={needed}>
          <Input placeholder="2018-06" maxLength={64} />
        </Form.Item>
        <Form.Item name="coversFrom" label={t('registers.coversFrom')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="coversTo" label={t('registers.coversUntil')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="source" label={t('registers.source')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item label={t('registers.file')} extra={t('registers.fileHint')}>
          <input
            type="file"
            accept=".csv,text/csv"
            aria-label={t('registers.file')}
            onChange={(event) => choose(event.target.files?.[0])}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
