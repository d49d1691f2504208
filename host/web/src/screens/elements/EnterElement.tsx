import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { elementsQuery, postObservation } from '@/api/elements';
import { useTellProblem } from '@/parts/useTellProblem';

/** What is to be entered; what a duty says already need not be typed. */
export interface DutyToEnter {
  subjectKind?: string;
  subjectId?: string;
  element?: string;
  period?: string;
}

interface Entered {
  subjectKind: string;
  subjectId: string;
  element: string;
  period?: string;
  value: string;
  note?: string;
}

/** Enters an element by hand. */
export function EnterElement({ duty, onClose }: { duty: DutyToEnter | undefined; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const tell = useTellProblem();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const kind = Form.useWatch('subjectKind', form) ?? duty?.subjectKind ?? 'project';
  const elements = (useQuery({ ...elementsQuery, enabled: duty !== undefined }).data ?? []).filter(
    (e) => e.subject === kind && e.source !== 'platform',
  );
  const english = i18n.language === 'en';
  const options = [...new Map(elements.map((e) => [e.code, e]))].map(([code, e]) => ({ value: code, label: english ? e.english : e.name }));
  const send = useMutation({
    mutationFn: (entered: Entered) =>
      postObservation({ ...entered, id: `form:${crypto.randomUUID()}`, period: entered.period || undefined }),
    onSuccess: async () => {
      message.success(t('elements.kept'));
      await client.invalidateQueries();
      onClose();
    },
    onError: tell,
  });
  return (
    <Modal
      open={duty !== undefined}
      title={t('elements.enterTitle')}
      okText={t('elements.enter')}
      confirmLoading={send.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Entered>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ subjectKind: 'project', ...duty, period: duty?.period === 'once' ? undefined : duty?.period }}
        onFinish={(entered) => send.mutate(entered)}
      >
        <Form.Item name="subjectKind" label={t('elements.subject')}>
          <Select
            options={[
              { value: 'project', label: t('warnings.subjects.project') },
              { value: 'indicator', label: t('warnings.subjects.indicator') },
              { value: 'person_line', label: t('elements.list') },
            ]}
          />
        </Form.Item>
        <Form.Item name="subjectId" label={t('terms.code')} rules={[{ required: true, message: t('elements.needed') }]}>
          <Input />
        </Form.Item>
        <Form.Item name="element" label={t('elements.element')} rules={[{ required: true, message: t('elements.needed') }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
        </Form.Item>
        <Form.Item name="period" label={t('elements.period')}>
          <Input placeholder="2018-09" />
        </Form.Item>
        <Form.Item
          name="value"
          label={t('elements.value')}
          extra={t('elements.valueHint')}
          rules={[{ required: true, message: t('elements.needed') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="note" label={t('elements.note')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
