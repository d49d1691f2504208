import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { kindsQuery, saveChain } from '@/api/approval';
import type { Chain, ChainDraft, StepDraft } from '@/api/types';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useRefreshed } from '@/screens/approval/useRefreshed';
import { useRoleWord } from '@/screens/approval/useRoleWord';
import styles from './Chains.module.css';

const levels = ['province', 'city', 'county', 'township'] as const;

/** Edits a chain. Saving submits its next version, of the own division; nothing that runs is touched. */
export function ChainDrawer({ chain, onClose }: { chain: Chain | undefined; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const refreshed = useRefreshed();
  const [form] = Form.useForm<ChainDraft>();
  const kinds = useQuery(kindsQuery).data?.kinds ?? [];
  const saving = useMutation({
    mutationFn: (draft: ChainDraft) => saveChain(draft),
    onSuccess: async (saved) => {
      void message.success(t(saved.isInForce ? 'approval.chains.saved' : 'approval.chains.submitted'));
      onClose();
      await refreshed();
    },
  });
  const needed = [{ required: true, message: t('approval.chains.needed') }];
  const levelOptions = levels.map((level) => ({ value: level, label: t(`terms.level.${level}`) }));
  const initial = chain
    ? { ...chain, name: chain.name.chinese, english: chain.name.english }
    : { expiresAfterDays: 28, steps: [{ roles: [], isAssumed: true }] };
  return (
    <Drawer
      open
      onClose={onClose}
      size="min(1180px, 100vw)"
      title={
        chain ? `${t('approval.chains.edit')} · ${t('approval.chains.versionOf', { version: chain.version })}` : t('approval.chains.new')
      }
      extra={
        <Button type="primary" loading={saving.isPending} onClick={form.submit}>
          {t('approval.chains.save')}
        </Button>
      }
    >
      {saving.isError && <ProblemAlert problem={saving.error} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={() => saving.mutate(draftOf(form.getFieldsValue(true) as ChainDraft))}
      >
        <div className={styles.fields}>
          <Form.Item name="code" label={t('approval.chains.code')} rules={needed}>
            <Input maxLength={64} disabled={chain !== undefined} />
          </Form.Item>
          <Form.Item name="kind" label={t('approval.chains.kind')} rules={needed}>
            <Select
              options={kinds.map((k) => ({ value: k.code, label: i18n.language === 'en' ? k.name.english : k.name.chinese }))}
              disabled={chain !== undefined}
            />
          </Form.Item>
          <Form.Item name="name" label={t('approval.chains.name')} rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="level" label={t('approval.chains.level')}>
            <Select allowClear options={levelOptions} />
          </Form.Item>
          <Form.Item name="categoryCode" label={t('approval.chains.category')}>
            <Input maxLength={64} allowClear />
          </Form.Item>
          <Form.Item name="from" label={t('approval.chains.least')}>
            <InputNumber<number> min={0} controls={false} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="below" label={t('approval.chains.most')}>
            <InputNumber<number> min={0} controls={false} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="expiresAfterDays" label={t('approval.chains.expires')} rules={needed}>
            <InputNumber<number> min={1} max={30} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <StepsEditor levelOptions={levelOptions} />
        <Form.Item name="isRetired" valuePropName="checked" style={{ marginTop: 16 }}>
          <Checkbox>{t('approval.chains.retire')}</Checkbox>
        </Form.Item>
      </Form>
    </Drawer>
  );
}

/** What was read with the chain, its version and who saved it, is no part of a draft: which division and which version it is based on, the host knows. */
function draftOf({
  code,
  kind,
  name,
  english,
  categoryCode,
  level,
  from,
  below,
  expiresAfterDays,
  source,
  isRetired,
  steps,
}: ChainDraft): ChainDraft {
  return { code, kind, name, english, categoryCode, level, from, below, expiresAfterDays, source, isRetired, steps };
}

function StepsEditor({ levelOptions }: { levelOptions: { value: string; label: string }[] }) {
  const { t } = useTranslation();
  const word = useRoleWord();
  const roles = (useQuery(kindsQuery).data?.roles ?? []).map((code) => ({ value: code, label: word(code) }));
  const needed = [{ required: true, message: t('approval.chains.needed') }];
  const heads = ['', 'stepName', 'roles', 'countersign', 'at', 'days', 'leastDays', 'escalate', ''] as const;
  const empty: StepDraft = { roles: [], isAssumed: true };
  return (
    <Form.List name="steps">
      {(fields, { add, remove, move }) => (
        <div className={styles.editor} role="group" aria-label={t('approval.chains.steps')}>
          <div>
            <div className={`${styles.step} ${styles.heads}`}>
              {heads.map((head, i) => (
                <span key={i}>{head && t(`approval.chains.${head}`)}</span>
              ))}
            </div>
            {fields.map((field, i) => (
              <div key={field.key} className={styles.step}>
                <b className="num">{i + 1}</b>
                <Form.Item name={[field.name, 'name']} rules={needed}>
                  <Input aria-label={`${t('approval.chains.stepName')} ${i + 1}`} maxLength={100} />
                </Form.Item>
                <Form.Item name={[field.name, 'roles']} rules={needed}>
                  <Select mode="multiple" aria-label={`${t('approval.chains.roles')} ${i + 1}`} options={roles} />
                </Form.Item>
                <Form.Item name={[field.name, 'needsAll']} valuePropName="checked">
                  <Checkbox aria-label={`${t('approval.chains.countersign')} ${i + 1}`} />
                </Form.Item>
                <Form.Item name={[field.name, 'at']}>
                  <Select
                    allowClear
                    aria-label={`${t('approval.chains.at')} ${i + 1}`}
                    placeholder={t('approval.chains.home')}
                    options={levelOptions}
                  />
                </Form.Item>
                <Form.Item name={[field.name, 'workingDays']}>
                  <InputNumber<number> aria-label={`${t('approval.chains.days')} ${i + 1}`} min={0} max={60} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name={[field.name, 'leastDays']}>
                  <InputNumber<number>
                    aria-label={`${t('approval.chains.leastDays')} ${i + 1}`}
                    min={0}
                    max={30}
                    style={{ width: '100%' }}
                  />
                </Form.Item>
                <Form.Item name={[field.name, 'escalateTo']}>
                  <Select allowClear aria-label={`${t('approval.chains.escalate')} ${i + 1}`} options={roles} />
                </Form.Item>
                <span>
                  <Button
                    type="text"
                    aria-label={`${t('approval.chains.up')} ${i + 1}`}
                    icon={<ArrowUpOutlined />}
                    disabled={i === 0}
                    onClick={() => move(i, i - 1)}
                  />
                  <Button
                    type="text"
                    aria-label={`${t('approval.chains.down')} ${i + 1}`}
                    icon={<ArrowDownOutlined />}
                    disabled={i === fields.length - 1}
                    onClick={() => move(i, i + 1)}
                  />
                  <Button
                    type="text"
                    danger
                    aria-label={`${t('terms.remove')} ${i + 1}`}
                    icon={<DeleteOutlined />}
                    disabled={fields.length === 1}
                    onClick={() => remove(field.name)}
                  />
                </span>
              </div>
            ))}
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => add(empty)}>
              {t('approval.chains.addStep')}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}
