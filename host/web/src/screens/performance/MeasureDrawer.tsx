import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input, InputNumber, Select, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { measureQuery, reportMeasure } from '@/api/contracts';
import { useMay } from '@/app/session';
import { formatDate } from '@/format/dates';
import { formatRate } from '@/format/money';
import { Facts } from '@/parts/Facts';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { digests, type ChosenFile } from './digests';
import { EvidenceField } from './EvidenceField';
import { quantity } from './quantity';
import { grades } from './words';

/** One measure: what is planned, what was reported, and the next report. */
export function MeasureDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const keepsProjects = useMay('projects.keep');
  const keepsTargets = useMay('performance.keep');
  const mayKeep = keepsProjects || keepsTargets;
  const measure = useQuery({ ...measureQuery(id ?? ''), enabled: id !== undefined });
  const m = measure.data?.measure;
  return (
    <Drawer open={id !== undefined} onClose={onClose} size="min(720px, 100vw)" title={t('performance.details')} destroyOnHidden>
      {measure.isError && <ProblemAlert problem={measure.error} />}
      {measure.isPending && id !== undefined && <Skeleton active />}
      {measure.data && m && (
        <div className="stack">
          <Facts
            items={[
              [t('performance.name'), m.name],
              [t('performance.id'), <span className="mono">{m.id}</span>],
              [t('performance.group'), m.group],
              [t('performance.subgroup'), m.subgroup],
              [t('performance.project'), m.projectName ?? m.fundCode],
              [t('performance.year'), String(m.year)],
              [t('performance.planned'), m.kind === '定性' ? m.kind : `${m.direction} ${m.planned ?? ''} ${m.unit ?? ''}`],
              [t('performance.weight'), percent(m.weight)],
              [t('performance.dueOn'), formatDate(m.dueOn)],
              [t('performance.value'), m.grade ?? quantity(m.value, m.unit)],
              [t('performance.achieved'), m.achieved === null || m.achieved === undefined ? null : formatRate(m.achieved)],
            ]}
          />
          {mayKeep && <ReportForm id={m.id} isGraded={m.kind === '定性'} unit={m.unit ?? ''} />}
          <LedgerTable
            label={t('performance.reports')}
            rows={measure.data.reports}
            rowKey={(r) => r.id}
            columns={[
              { key: 'on', title: t('performance.reportedOn'), value: (r) => <span className="num">{formatDate(r.reportedOn)}</span> },
              { key: 'value', title: t('performance.value'), value: (r) => r.grade ?? quantity(r.value, m.unit) },
              { key: 'sample', title: t('performance.sample'), value: (r) => r.sample },
              { key: 'evidence', title: t('performance.evidence'), value: (r) => r.evidence.map((e) => e.name).join('、') },
              { key: 'note', title: t('performance.note'), value: (r) => r.note },
            ]}
          />
          <LedgerTable
            label={t('performance.versions')}
            rows={measure.data.versions}
            rowKey={(v) => String(v.version)}
            columns={[
              { key: 'version', title: t('performance.version'), value: (v) => v.version },
              { key: 'planned', title: t('performance.planned'), value: (v) => quantity(v.planned, m.unit) },
              { key: 'weight', title: t('performance.weight'), value: (v) => percent(v.weight) },
              { key: 'reason', title: t('performance.reason'), value: (v) => v.reason },
            ]}
          />
        </div>
      )}
    </Drawer>
  );
}

const percent = (weight: number | null | undefined) => (weight === null || weight === undefined ? null : `${weight}%`);

interface Reported {
  value?: number;
  grade?: string;
  sample?: number;
  note?: string;
  files?: ChosenFile[];
}

function ReportForm({ id, isGraded, unit }: { id: string; isGraded: boolean; unit: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Reported>();
  const saving = useMutation({
    mutationFn: async (r: Reported) =>
      reportMeasure({
        id: `form:${crypto.randomUUID()}`,
        measureId: id,
        value: r.value,
        grade: r.grade,
        sample: r.sample,
        note: r.note,
        evidence: await digests(r.files ?? []),
      }),
    onSuccess: async () => {
      void message.success(t('performance.saved'));
      form.resetFields();
      await Promise.all([
        client.invalidateQueries({ queryKey: ['measure', id] }),
        client.invalidateQueries({ queryKey: ['list', '/api/v1/measures'] }),
      ]);
    },
  });
  const needed = [{ required: true, message: t('performance.needed') }];
  return (
    <Form form={form} layout="vertical" onFinish={saving.mutate}>
      {saving.isError && <ProblemAlert problem={saving.error} />}
      {isGraded ? (
        <Form.Item name="grade" label={t('performance.grade')} rules={needed}>
          <Select options={grades.map((g) => ({ value: g, label: g }))} />
        </Form.Item>
      ) : (
        <Form.Item name="value" label={t('performance.value')} rules={needed}>
          <InputNumber min={0} suffix={unit} style={{ width: '100%' }} />
        </Form.Item>
      )}
      <Form.Item name="sample" label={t('performance.sample')}>
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="note" label={t('performance.note')}>
        <Input maxLength={500} />
      </Form.Item>
      <EvidenceField />
      <Button type="primary" htmlType="submit" loading={saving.isPending}>
        {t('performance.report')}
      </Button>
    </Form>
  );
}
