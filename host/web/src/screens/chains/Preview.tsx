import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Card, Form, Input, InputNumber, Select, Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { kindsQuery, previewChain, type Sample } from '@/api/approval';
import { useSession } from '@/app/session';
import { formatDate } from '@/format/dates';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useRoleWord } from '@/screens/approval/useRoleWord';
import styles from './Chains.module.css';

/** Which chain a document would take: nothing is submitted. */
export function Preview() {
  const { t, i18n } = useTranslation();
  const role = useRoleWord();
  const home = useSession()?.division.code;
  const kinds = useQuery(kindsQuery).data?.kinds ?? [];
  const trying = useMutation({ mutationFn: (sample: Sample) => previewChain(sample) });
  const english = i18n.language === 'en';
  const taken = trying.data;
  return (
    <Card title={t('approval.chains.preview')}>
      <p className="muted">{t('approval.chains.previewAbout')}</p>
      <Form<Sample> layout="vertical" initialValues={{ division: home }} onFinish={trying.mutate}>
        <div className={styles.fields}>
          <Form.Item name="kind" label={t('approval.chains.kind')} rules={[{ required: true, message: t('approval.chains.needed') }]}>
            <Select options={kinds.map((k) => ({ value: k.code, label: english ? k.name.english : k.name.chinese }))} />
          </Form.Item>
          <Form.Item
            name="division"
            label={t('approval.chains.division')}
            rules={[{ required: true, message: t('approval.chains.needed') }]}
          >
            <Input inputMode="numeric" maxLength={12} />
          </Form.Item>
          <Form.Item name="amount" label={t('approval.amount')}>
            <InputNumber<number> min={0} controls={false} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Button htmlType="submit" loading={trying.isPending}>
          {t('approval.chains.try')}
        </Button>
      </Form>
      {trying.isError && <ProblemAlert problem={trying.error} />}
      {taken && (
        <div style={{ marginTop: 16 }}>
          <b>
            {english ? taken.name.english : taken.name.chinese} · {t('approval.chains.versionOf', { version: taken.version })}
          </b>
          <Steps
            orientation="vertical"
            size="small"
            style={{ marginTop: 8 }}
            items={taken.steps.map((step) => ({
              status: 'wait' as const,
              title: english ? step.name.english : step.name.chinese,
              content: `${step.divisionName} · ${step.roles.map(role).join(' / ')}${step.needsAll ? ` · ${t('approval.detail.all')}` : ''} · ${step.dueOn ? formatDate(step.dueOn) : t('approval.noDeadline')}`,
            }))}
          />
        </div>
      )}
    </Card>
  );
}
