import { useMutation, useQuery } from '@tanstack/react-query';
import { App, DatePicker, Form, Input, InputNumber, Modal, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindsQuery, submitDocument, type Submission } from '@/api/approval';
import type { ApprovalDocument, DocumentField } from '@/api/types';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useRefreshed } from './useRefreshed';

interface Entered {
  kind: string;
  id: string;
  parentId?: string;
  comment?: string;
  content: Record<string, unknown>;
}

/** A form of any kind of document, drawn from the fields that the kind declares. With a document it is that one again, changed. */
export function SubmitDialog({ document, onClose }: { document?: ApprovalDocument; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const refreshed = useRefreshed();
  const kinds = useQuery(kindsQuery).data?.kinds ?? [];
  const [code, setCode] = useState(document?.item.kind);
  const kind = kinds.find((k) => k.code === code);
  const english = i18n.language === 'en';
  const before = (document?.content ?? {}) as Record<string, unknown>;
  const submitting = useMutation({
    mutationFn: (submission: Submission) => submitDocument(submission),
    onSuccess: async () => {
      void message.success(t('approval.submit.done'));
      onClose();
      await refreshed();
    },
  });
  const send = (entered: Entered) =>
    submitting.mutate({
      id: document?.item.id ?? entered.id,
      kind: code ?? '',
      parentId: document?.parentId ?? (entered.parentId || undefined),
      comment: entered.comment || undefined,
      content: { ...before, ...written(kind?.fields ?? [], entered.content) },
    });

  return (
    <Modal
      open
      width={640}
      title={t(document ? 'approval.submit.again' : 'approval.submit.title')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('approval.submit.send')}
      okButtonProps={{ disabled: !kind }}
      cancelText={t('terms.cancel')}
      confirmLoading={submitting.isPending}
    >
      {submitting.isError && <ProblemAlert problem={submitting.error} />}
      <Form form={form} layout="vertical" onFinish={send} style={{ marginTop: 12 }}>
        {!document && (
          <>
            <Form.Item label={t('approval.submit.kind')} htmlFor="approval-kind">
              <Select
                id="approval-kind"
                value={code}
                onChange={setCode}
                options={kinds
                  .filter((k) => k.maySubmit && k.fields.length > 0)
                  .map((k) => ({ value: k.code, label: english ? k.name.english : k.name.chinese }))}
                notFoundContent={t('approval.submit.nothing')}
              />
            </Form.Item>
            <Form.Item
              name="id"
              label={t('approval.submit.id')}
              rules={[{ required: true, message: t('approval.submit.needed', { field: t('approval.submit.id') }) }]}
            >
              <Input maxLength={64} />
            </Form.Item>
          </>
        )}
        {kind?.fields.map((field) => (
          <FieldItem key={`${kind.code}.${field.name}`} field={field} initial={before[field.name]} />
        ))}
        {!document && (
          <Form.Item name="parentId" label={t('approval.submit.parent')}>
            <Input maxLength={64} />
          </Form.Item>
        )}
        <Form.Item name="comment" label={t('approval.submit.comment')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function FieldItem({ field, initial }: { field: DocumentField; initial: unknown }) {
  const { t, i18n } = useTranslation();
  const label = i18n.language === 'en' ? field.name : field.chinese;
  return (
    <Form.Item
      name={['content', field.name]}
      label={label}
      initialValue={field.type === 'date' && typeof initial === 'string' ? dayjs(initial) : initial}
      valuePropName={field.type === 'flag' ? 'checked' : 'value'}
      rules={field.required ? [{ required: true, message: t('approval.submit.needed', { field: label }) }] : []}
    >
      {field.type === 'flag' ? (
        <Switch />
      ) : field.type === 'date' ? (
        <DatePicker style={{ width: '100%' }} />
      ) : field.type === 'text' ? (
        <Input maxLength={1000} />
      ) : (
        <InputNumber<number> style={{ width: '100%' }} controls={false} />
      )}
    </Form.Item>
  );
}

/** What the API takes: days as days, nothing for what was left empty. */
function written(fields: DocumentField[], entered: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => {
      const value = entered[field.name];
      if (value === undefined || value === null || value === '') return [field.name, null];
      return [field.name, field.type === 'date' ? dayjs(value as string).format('YYYY-MM-DD') : value];
    }),
  );
}
