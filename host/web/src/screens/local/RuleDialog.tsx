import { useQuery } from '@tanstack/react-query';
import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { checkPack, type Pack, type PackCategory, type PackRule } from '@/api/packs';
import type { PackFault } from '@/api/types';
import { useWords } from '@/parts/useWords';
import { nextCode, withRule } from './edits';
import styles from './Local.module.css';
import { Marked } from './Marked';
import { RuleTrial } from './RuleTrial';

/** What a rule can judge. */
const subjects = ['payment', 'project', 'indicator', 'release', 'contract', 'person_line', 'measure'] as const;
const levels = ['yellow', 'orange', 'red'] as const;
const risks = [
  'ImpreciseUse',
  'AboveStandard',
  'IdleFunds',
  'FalseClaim',
  'DoubleBenefit',
  'Encroachment',
  'Diversion',
  'PoorStructure',
  'MistargetedPeople',
  'MistargetedMeasure',
  'IrregularRelease',
  'PerformanceGap',
] as const;
const enforcements = ['Record', 'Warn', 'WarnWithEvidence', 'Hold', 'Prohibit'] as const;
const joints = ['且', '或', '非', '＞', '≥', '＜', '≤', '＝', '×', '÷', '已知', '距今天数()'];

interface RuleForm {
  name: string;
  subject: string;
  risk: string;
  level: (typeof levels)[number];
  formula: string;
  enforcement: string;
  basis: string;
  trialUntil?: Dayjs | null;
}

interface RuleDialogProps {
  pack: Pack;
  category: PackCategory;
  rule?: PackRule;
  onClose: () => void;
  onDone: (pack: Pack) => void;
}

/** A rule as text: read while it is written, with its meaning in words beneath or the wrong word underlined. */
export function RuleDialog({ pack, category, rule, onClose, onDone }: RuleDialogProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [form] = Form.useForm<RuleForm>();
  const said = Form.useWatch([], form) as RuleForm | undefined;
  const level = rule ? (levels.find((l) => rule[l]) ?? 'yellow') : 'yellow';
  const code = rule?.code ?? nextCode(pack, 'rule');
  const made = (v: RuleForm): PackRule => ({
    ...rule,
    yellow: undefined,
    orange: undefined,
    red: undefined,
    subject: v.subject,
    code,
    name: v.name || code,
    risk: v.risk,
    enforcement: v.enforcement,
    basis: [v.basis || '-'],
    trialUntil: v.trialUntil?.format('YYYY-MM-DD'),
    [v.level]: v.formula,
  });
  const draft = said?.formula ? withRule(pack, category.code, made(said)) : null;
  const check = useQuery({
    queryKey: ['pack check', JSON.stringify(draft)],
    queryFn: () => checkPack(draft!),
    enabled: draft !== null,
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  const mine = (f: PackFault) => f.path.startsWith(`${category.code}/rules/${code}`);
  const fault = check.data?.faults.find(mine);
  const grades = check.data?.categories.find((c) => c.code === category.code)?.rules.find((r) => r.code === code)?.grades ?? [];
  const names = (category.fields ?? []).filter((f) => f.subject === (said?.subject ?? 'payment')).map((f) => f.name);
  const insert = (word: string) =>
    form.setFieldValue('formula', `${(form.getFieldValue('formula') as string | undefined) ?? ''} ${word} `.trimStart());
  return (
    <Modal
      open
      width={720}
      title={t(rule ? 'local.editRule' : 'local.addRule')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t(rule ? 'local.save' : 'local.add')}
      cancelText={t('terms.cancel')}
      okButtonProps={{ disabled: !said?.formula || check.isFetching || fault !== undefined }}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={
          rule
            ? {
                ...rule,
                level,
                formula: rule[level],
                basis: rule.basis.join('；'),
                enforcement: rule.enforcement ?? 'Warn',
                trialUntil: rule.trialUntil ? dayjs(rule.trialUntil) : null,
              }
            : { subject: 'payment', risk: 'ImpreciseUse', level: 'yellow', enforcement: 'Warn' }
        }
        style={{ marginTop: 16 }}
        onFinish={(v) => {
          onDone(withRule(pack, category.code, made(v)));
          onClose();
        }}
      >
        <Form.Item name="name" label={t('local.rule.name')} rules={[{ required: true, message: t('local.needed') }]}>
          <Input maxLength={60} />
        </Form.Item>
        <div className={styles.two}>
          <Form.Item name="subject" label={t('local.rule.subject')}>
            <Select options={subjects.map((s) => ({ value: s, label: t(`local.subject.${s}`) }))} />
          </Form.Item>
          <Form.Item name="level" label={t('local.rule.level')}>
            <Select options={levels.map((l) => ({ value: l, label: t(`terms.warningLevel.${l}`) }))} />
          </Form.Item>
          <Form.Item name="risk" label={t('local.rule.risk')}>
            <Select options={risks.map((r) => ({ value: r, label: t(`local.risk.${r}`) }))} />
          </Form.Item>
          <Form.Item name="enforcement" label={t('local.rule.enforcement')}>
            <Select options={enforcements.map((e) => ({ value: e, label: t(`local.enforcement.${e}`) }))} />
          </Form.Item>
        </div>
        <Form.Item
          name="formula"
          label={t('local.rule.formula')}
          extra={t('local.rule.formulaHint')}
          rules={[{ required: true, message: t('local.needed') }]}
        >
          <Input.TextArea className={styles.formula} autoSize={{ minRows: 2, maxRows: 8 }} spellCheck={false} />
        </Form.Item>
        <div className={styles.chips}>
          {[...names, ...joints].map((word) => (
            <button key={word} type="button" onClick={() => insert(word)}>
              {word}
            </button>
          ))}
        </div>
        {fault && said?.formula && <Marked text={said.formula} fault={fault} />}
        {!fault && grades.length > 0 && (
          <div role="status" className={styles.words} aria-label={t('local.rule.words')}>
            {grades.map((g) => (
              <div key={g.level}>{words(g.words)}</div>
            ))}
          </div>
        )}
        <Form.Item name="basis" label={t('local.basis')} rules={[{ required: true, message: t('local.needed') }]} style={{ marginTop: 16 }}>
          <Input />
        </Form.Item>
        <Form.Item name="trialUntil" label={t('local.rule.trialUntil')} extra={t('local.rule.trialAbout')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Form>
      {draft && !fault && grades.length > 0 && <RuleTrial pack={draft} category={category.code} rule={code} />}
    </Modal>
  );
}
