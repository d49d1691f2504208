import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { checkPack, type Pack, type PackCategory, type PackElement } from '@/api/packs';
import { useWords } from '@/parts/useWords';
import { nextCode, withElement } from './edits';
import { dues, type ElementForm, formOf, kinds, made, sources, subjects } from './elementForm';
import styles from './Local.module.css';
import { Marked } from './Marked';
import { units } from './units';

/** The platform's days from which a due date counts, by what the element belongs to. */
const days = {
  project: [
    'Project.PlanStart',
    'Project.PlanEnd',
    'Project.RealStart',
    'Project.RealEnd',
    'Project.AcceptedOn',
    'Project.FirstAssignedOn',
  ],
  indicator: ['Indicator.DocDate', 'Indicator.RegisteredOn', 'Indicator.ReceivedOn'],
  person_line: ['PersonLine.PaidOn'],
} as const;

interface ElementDialogProps {
  pack: Pack;
  category: PackCategory;
  element?: PackElement;
  onClose: () => void;
  onDone: (pack: Pack) => void;
}

/** Something that must be brought: what it is, who brings it, by when, and which subjects owe it. Its condition is read while it is written. */
export function ElementDialog({ pack, category, element, onClose, onDone }: ElementDialogProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [form] = Form.useForm<ElementForm>();
  const said = Form.useWatch([], form) as ElementForm | undefined;
  const { subject, kind, due } = { subject: 'project' as const, kind: 'Text' as const, due: 'never' as const, ...said };
  const code = element?.code ?? nextCode(pack, 'field');
  const draft = said?.when?.trim() ? withElement(pack, category.code, made(code, element, { ...said, name: said.name || code })) : null;
  const check = useQuery({
    queryKey: ['pack check', JSON.stringify(draft)],
    queryFn: () => checkPack(draft!),
    enabled: draft !== null,
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  const fault = draft ? check.data?.faults.find((f) => f.path === `${category.code}/elements/${code}/when`) : undefined;
  const judged = draft ? check.data?.categories.find((c) => c.code === category.code)?.elements.find((e) => e.code === code) : undefined;
  const needed = [{ required: true, message: t('local.needed') }];
  const ownDays = (category.fields ?? [])
    .filter((f) => f.kind === 'Date' && f.subject === subject)
    .map((f) => ({ value: `${f.subject}.${f.code}`, label: f.name }));
  return (
    <Modal
      open
      width={720}
      title={t(element ? 'local.editElement' : 'local.addElement')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t(element ? 'local.save' : 'local.add')}
      cancelText={t('terms.cancel')}
      okButtonProps={{ disabled: fault !== undefined }}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={element ? formOf(element) : { subject: 'project', kind: 'Text', source: 'Unit', due: 'never' }}
        style={{ marginTop: 16 }}
        onFinish={(v) => {
          onDone(withElement(pack, category.code, made(code, element, v)));
          onClose();
        }}
      >
        <Form.Item name="name" label={t('local.element.name')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <div className={styles.two}>
          <Form.Item name="subject" label={t('local.element.subject')}>
            <Select
              options={subjects.map((s) => ({ value: s, label: t(`local.subject.${s}`) }))}
              onChange={() => form.setFieldValue('after', undefined)}
            />
          </Form.Item>
          <Form.Item name="source" label={t('local.element.source')}>
            <Select options={sources.map((s) => ({ value: s, label: t(`local.element.sources.${s}`) }))} />
          </Form.Item>
          <Form.Item name="kind" label={t('local.element.kind')}>
            <Select options={kinds.map((k) => ({ value: k, label: k === 'Text' ? t('local.element.document') : t(`local.kind.${k}`) }))} />
          </Form.Item>
          {(kind === 'Quantity' || kind === 'Count') && (
            <Form.Item name="unit" label={t('local.field.unit')}>
              <Select allowClear options={units.map((u) => ({ value: u, label: u }))} />
            </Form.Item>
          )}
          {kind === 'Choice' && (
            <Form.Item name="options" label={t('local.field.options')} rules={needed}>
              <Select mode="tags" tokenSeparators={['、', ';', '；']} open={false} />
            </Form.Item>
          )}
          <Form.Item name="due" label={t('local.element.cycle')}>
            <Select options={dues.map((d) => ({ value: d, label: t(`local.element.cycles.${d}`) }))} />
          </Form.Item>
          {due === 'once' && (
            <>
              <Form.Item name="after" label={t('local.element.after')} rules={needed}>
                <Select
                  options={[
                    ...days[subject].map((d) => ({
                      value: d as string,
                      label: t(`local.day.${d.replace('.', '')}` as 'local.day.ProjectPlanStart') as string,
                    })),
                    ...ownDays,
                  ]}
                />
              </Form.Item>
              <Form.Item name="dueDays" label={t('local.element.due')} rules={needed}>
                <InputNumber min={0} max={3650} precision={0} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name="workingDays" label={t('local.element.workingDays')} valuePropName="checked">
                <Switch />
              </Form.Item>
            </>
          )}
          {due === 'monthly' && (
            <Form.Item name="monthly" label={t('local.element.monthly')} rules={needed}>
              <InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          )}
          {due === 'yearly' && (
            <>
              <Form.Item name="month" label={t('local.element.month')} rules={needed}>
                <InputNumber min={1} max={12} precision={0} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name="day" label={t('local.element.day')} rules={needed}>
                <InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} />
              </Form.Item>
            </>
          )}
        </div>
        <Form.Item name="when" label={t('local.element.when')} extra={t('local.element.whenHint')}>
          <Input.TextArea className={styles.formula} autoSize={{ minRows: 1, maxRows: 5 }} spellCheck={false} />
        </Form.Item>
        {fault && <Marked text={said?.when ?? ''} fault={fault} />}
        {!fault && judged?.owedWhen && (
          <div role="status" className={styles.words} aria-label={t('local.rule.words')}>
            {words(judged.owedWhen)}
          </div>
        )}
        {due !== 'never' && (
          <Form.Item name="assumed" label={t('local.element.assumed')} extra={t('local.element.assumedHint')} style={{ marginTop: 16 }}>
            <Input maxLength={200} />
          </Form.Item>
        )}
        <Form.Item name="published" label={t('local.element.published')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="basis" label={t('local.basis')} rules={needed}>
          <Input />
        </Form.Item>
      </Form>
    </Modal>
  );
}
