import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Col, DatePicker, Drawer, Form, Input, InputNumber, Row, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { categoryQuery } from '@/api/catalogue';
import { saveProject } from '@/api/projects';
import type { ProjectDetail } from '@/api/types';
import { recordOf } from '@/parts/CategoryFields';
import { CategoryPicker } from '@/parts/Pickers';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { Figure } from '@/parts/schema-form/FieldInput';
import { SchemaForm } from '@/parts/schema-form/SchemaForm';
import { libraryStates } from './states';

const days = ['planStart', 'planEnd', 'realStart', 'realEnd', 'acceptedOn'] as const;
const counts = ['households', 'persons', 'poorHouseholds', 'poorPersons'] as const;

interface ProjectFormProps {
  detail?: ProjectDetail;
  division: string;
  year: number;
  onClose: () => void;
  onSaved: (code: string) => void;
}

/** A project to enter or to change. The lower half is drawn from the category's definition. */
export function ProjectForm({ detail, division, year, onClose, onSaved }: ProjectFormProps) {
  const project = detail?.project;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm();
  const category = Form.useWatch<string | undefined>('categoryCode', form) ?? project?.categoryCode;
  const definition = useQuery({ ...categoryQuery(category ?? ''), enabled: category !== undefined });
  const fields = definition.data?.fields.filter((f) => f.subject === 'project') ?? [];
  const saving = useMutation({
    mutationFn: (entered: Record<string, unknown>) => saveProject(written(entered, detail), project === undefined),
    onSuccess: async (_, entered) => {
      void message.success(t('projects.saved'));
      await Promise.all([
        client.invalidateQueries({ queryKey: ['project'] }),
        client.invalidateQueries({ queryKey: ['list', '/api/v1/projects'] }),
      ]);
      onSaved(String(entered.code));
    },
  });

  return (
    <Drawer
      open
      onClose={onClose}
      size="min(760px, 100vw)"
      title={t(project ? 'projects.edit' : 'projects.new')}
      footer={
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
          <Button onClick={onClose}>{t('terms.cancel')}</Button>
          <Button type="primary" loading={saving.isPending} onClick={form.submit}>
            {t('terms.save')}
          </Button>
        </div>
      }
    >
      {saving.isError && (
        <div style={{ marginBottom: 16 }}>
          <ProblemAlert problem={saving.error} />
        </div>
      )}
      {/* With a name of its own, for its field `content` would else have the id of the page's main part, and its label would point there. */}
      <Form
        name="project"
        form={form}
        layout="vertical"
        initialValues={shown(detail, division, year)}
        onFinish={saving.mutate}
        scrollToFirstError
      >
        <Row gutter={16}>
          <Col xs={24} sm={12}>
            <Form.Item
              name="code"
              label={t('projects.code')}
              extra={project ? undefined : t('projects.codeHint')}
              rules={[
                { required: true, message: t('projects.needCode') },
                { pattern: /^[A-Za-z0-9._:-]{1,64}$/, message: t('projects.codeFormat') },
              ]}
            >
              <Input disabled={project !== undefined} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="name" label={t('projects.name')} rules={[{ required: true, message: t('projects.needName') }]}>
              <Input maxLength={200} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="categoryCode" label={t('projects.category')} rules={[{ required: true, message: t('projects.needCategory') }]}>
              <FormCategoryPicker />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="divisionCode" label={t('projects.division')} rules={[{ required: true, message: t('projects.needDivision') }]}>
              <Input inputMode="numeric" />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item
              name="libraryState"
              label={t('projects.libraryState')}
              rules={[{ required: true, message: t('projects.needState') }]}
            >
              <Select options={libraryStates.map((s) => ({ value: s, label: t(`projects.states.${s}`) }))} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="libraryYear" label={t('projects.libraryYear')}>
              <InputNumber min={2000} max={2100} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="budget" label={t('projects.budget')} rules={[{ required: true, message: t('projects.needBudget') }]}>
              <Figure precision={2} suffix={t('shell.yuan')} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="contract" label={t('projects.contract')}>
              <Figure precision={2} suffix={t('shell.yuan')} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="unitCode" label={t('projects.unit')}>
              <Input />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="implementUnit" label={t('projects.implementUnit')}>
              <Input />
            </Form.Item>
          </Col>
          <Col span={24}>
            <Form.Item name="content" label={t('projects.content')}>
              <Input.TextArea rows={2} maxLength={2000} />
            </Form.Item>
          </Col>
          {days.map((day) => (
            <Col key={day} xs={24} sm={12}>
              <Form.Item name={day} label={t(`projects.${day}`)}>
                <DatePicker style={{ width: '100%' }} />
              </Form.Item>
            </Col>
          ))}
          {counts.map((count) => (
            <Col key={count} xs={24} sm={12}>
              <Form.Item name={count} label={t(`projects.${count}`)}>
                <InputNumber min={0} precision={0} controls={false} style={{ width: '100%' }} />
              </Form.Item>
            </Col>
          ))}
        </Row>
        {category && (
          <>
            <h3 className="card-title" style={{ margin: '8px 0 14px' }}>
              {t('projects.fields')}
            </h3>
            {definition.isSuccess && fields.length === 0 && <p className="muted">{t('projects.noFields')}</p>}
            <SchemaForm fields={fields} under="fields" />
          </>
        )}
      </Form>
    </Drawer>
  );
}

function FormCategoryPicker({ value, onChange }: { value?: string; onChange?: (code: string | undefined) => void }) {
  return <CategoryPicker width="100%" value={value} onChange={(code) => onChange?.(code)} />;
}

function shown(detail: ProjectDetail | undefined, division: string, year: number): Record<string, unknown> {
  if (!detail) return { divisionCode: division, libraryYear: year, libraryState: '已入库' };
  const flat: Record<string, unknown> = { ...detail, ...detail.project };
  const asDays = Object.fromEntries(days.map((day) => [day, flat[day] ? dayjs(flat[day] as string) : null]));
  return { ...flat, ...asDays };
}

// A change gives the project whole: what this form does not show goes back as it came. What is empty is left out.
function written(entered: Record<string, unknown>, detail: ProjectDetail | undefined): Record<string, unknown> {
  const filled = (o: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(o).filter(([, v]) => v !== null && v !== undefined && v !== ''));
  const asText = Object.fromEntries(days.flatMap((day) => (entered[day] ? [[day, (entered[day] as Dayjs).format('YYYY-MM-DD')]] : [])));
  const kept = detail ? { villages: detail.villages, sources: detail.sources, progress: detail.project.progress ?? undefined } : {};
  const fields = filled({ ...recordOf(detail?.fields), ...(entered.fields as Record<string, unknown> | undefined) });
  return { ...kept, ...filled(entered), ...asText, fields };
}
