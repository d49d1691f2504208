import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pack, PackCase, PackCategory } from '@/api/packs';
import { withCase } from './edits';

interface CaseForm {
  subject: string;
  ordinary?: string;
  name: string;
  differs?: string;
  others?: string;
  warns?: string[];
}

/** What a rule of a category may judge. */
const subjects = ['payment', 'project', 'indicator', 'contract', 'person_line', 'measure', 'release'] as const;
const levels = ['红色', '橙色', '黄色', '?'];

interface CaseDialogProps {
  pack: Pack;
  category: PackCategory;
  /** The case that is changed; null for a new one. */
  changing: PackCase | null;
  onClose: () => void;
  onDone: (pack: Pack) => void;
}

/** A made-up item and what the rules must say of it, in the words of cases. Whether it holds is judged with the next check. */
export function CaseDialog({ pack, category: c, changing, onClose, onDone }: CaseDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<CaseForm>();
  const ordinaryOf = (subject: string) => (c.ordinary ?? []).find((o) => o.subject === subject)?.item ?? '';
  const subject = changing?.subject ?? c.rules?.[0]?.subject ?? 'payment';
  return (
    <Modal
      open
      title={t(changing ? 'local.editCase' : 'local.addCase')}
      okText={t('local.save')}
      cancelText={t('terms.cancel')}
      onCancel={onClose}
      onOk={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 16 }}
        initialValues={{
          subject,
          ordinary: ordinaryOf(subject),
          name: changing?.name,
          differs: changing?.differs,
          others: (changing?.others ?? []).join('\n'),
          warns: changing?.warns ?? [],
        }}
        onValuesChange={(changed: Partial<CaseForm>) => {
          if (changed.subject) form.setFieldValue('ordinary', ordinaryOf(changed.subject));
        }}
        onFinish={({ subject, ordinary, name, differs, others, warns }) => {
          const lines = (others ?? '').split('\n').filter((line) => line.trim() !== '');
          const one = {
            subject,
            name: name.trim(),
            ...(differs?.trim() ? { differs: differs.trim() } : {}),
            ...(lines.length > 0 ? { others: lines } : {}),
            ...(warns?.length ? { warns } : {}),
          };
          onDone(withCase(pack, c.code, one, (ordinary ?? '').trim()));
          onClose();
        }}
      >
        <Form.Item name="name" label={t('local.caseName')} rules={[{ required: true, message: t('local.needed') }]}>
          <Input maxLength={100} disabled={changing !== null} />
        </Form.Item>
        <Form.Item name="subject" label={t('local.rule.subject')}>
          <Select options={subjects.map((s) => ({ value: s, label: t(`local.subject.${s}`) }))} />
        </Form.Item>
        <Form.Item name="ordinary" label={t('local.caseOrdinary')} extra={t('local.caseOrdinaryHint')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="differs" label={t('local.caseDiffers')} extra={t('local.caseDiffersHint')}>
          <Input.TextArea autoSize maxLength={2000} />
        </Form.Item>
        <Form.Item name="others" label={t('local.caseOthers')} extra={t('local.caseOthersHint')}>
          <Input.TextArea autoSize maxLength={2000} />
        </Form.Item>
        <Form.Item name="warns" label={t('local.caseWarns')} extra={t('local.caseWarnsHint')}>
          <Select
            mode="tags"
            tokenSeparators={['、', ';', '；']}
            options={(c.rules ?? []).flatMap((r) =>
              levels.map((level) => ({ value: `${r.code} ${level}`, label: `${r.code} ${level} ${r.name}` })),
            )}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
