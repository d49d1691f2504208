import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Col, DatePicker, Drawer, Form, Input, InputNumber, Row, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { categoryQuery } from '@/api/catalogue';
import { saveContract } from '@/api/contracts';
import type { components } from '@/api/schema';
import { recordOf } from '@/parts/CategoryFields';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { Figure } from '@/parts/schema-form/FieldInput';
import { SchemaForm } from '@/parts/schema-form/SchemaForm';
import { contractKinds, procureModes } from './kinds';

type Detail = components['schemas']['ContractAnswer'];

interface ContractFormProps {
  detail?: Detail;
  project?: string;
  onClose: () => void;
  onSaved: (code: string) => void;
}

interface Entered {
  code: string;
  projectCode: string;
  name: string;
  kind: string;
  amount: number;
  signedOn: Dayjs;
  buyer: string;
  buyerCode?: string;
  supplier: string;
  supplierCode?: string;
  procureMode?: string;
  noticeNo?: string;
  prepay?: number;
  retention?: number;
  acceptedOn?: Dayjs;
  reason?: string;
  fields?: Record<string, unknown>;
}

/** A contract to enter, or its next version with the reason of the change. */
export function ContractForm({ detail, project, onClose, onSaved }: ContractFormProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Entered>();
  const category = detail?.contract.categoryCode;
  const definition = useQuery({ ...categoryQuery(category ?? ''), enabled: category !== undefined });
  const fields = definition.data?.fields.filter((f) => f.subject === 'contract') ?? [];
  const saving = useMutation({
    mutationFn: (entered: Entered) => saveContract(written(entered, detail), detail === undefined),
    onSuccess: async (_, entered) => {
      void message.success(t('contracts.saved'));
      await Promise.all([
        client.invalidateQueries({ queryKey: ['contract'] }),
        client.invalidateQueries({ queryKey: ['project'] }),
        client.invalidateQueries({ queryKey: ['list', '/api/v1/contracts'] }),
      ]);
      onSaved(entered.code);
      onClose();
    },
  });
  const needed = [{ required: true, message: t('contracts.needed') }];
  return (
    <Drawer
      open
      onClose={onClose}
      size="min(700px, 100vw)"
      title={t(detail ? 'contracts.change' : 'contracts.new')}
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
      <Form form={form} layout="vertical" initialValues={shown(detail, project)} onFinish={saving.mutate} scrollToFirstError>
        <Row gutter={16}>
          <Col xs={24} sm={12}>
            <Form.Item name="code" label={t('contracts.code')} rules={needed}>
              <Input disabled={detail !== undefined} maxLength={64} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="projectCode" label={t('contracts.project')} rules={needed}>
              <Input disabled={detail !== undefined || project !== undefined} maxLength={64} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="name" label={t('contracts.name')} rules={needed}>
              <Input maxLength={200} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="kind" label={t('contracts.kind')} rules={needed}>
              <Select options={contractKinds.map((k) => ({ value: k, label: k }))} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="amount" label={t('contracts.amount')} rules={needed}>
              <Figure precision={2} suffix={t('shell.yuan')} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="signedOn" label={t('contracts.signedOn')} rules={needed}>
              <DatePicker style={{ width: '100%' }} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="buyer" label={t('contracts.buyer')} rules={needed}>
              <Input maxLength={120} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="buyerCode" label={`${t('contracts.buyer')} · ${t('contracts.partyCode')}`}>
              <Input maxLength={18} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="supplier" label={t('contracts.supplier')} rules={needed}>
              <Input maxLength={120} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="supplierCode" label={`${t('contracts.supplier')} · ${t('contracts.partyCode')}`}>
              <Input maxLength={18} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="procureMode" label={t('contracts.procureMode')}>
              <Select allowClear options={procureModes.map((m) => ({ value: m, label: m }))} />
            </Form.Item>
          </Col>
          <Col xs={24} sm={12}>
            <Form.Item name="noticeNo" label={t('contracts.noticeNo')}>
              <Input maxLength={64} />
            </Form.Item>
          </Col>
          {(['prepay', 'retention'] as const).map((share) => (
            <Col key={share} xs={24} sm={12}>
              <Form.Item name={share} label={t(`contracts.${share}`)} extra={t('contracts.shareHint')}>
                <InputNumber min={0} max={1} step={0.01} style={{ width: '100%' }} />
              </Form.Item>
            </Col>
          ))}
          <Col xs={24} sm={12}>
            <Form.Item name="acceptedOn" label={t('contracts.acceptedOn')}>
              <DatePicker style={{ width: '100%' }} />
            </Form.Item>
          </Col>
          {detail && (
            <Col span={24}>
              <Form.Item name="reason" label={t('contracts.reason')} rules={needed}>
                <Input maxLength={300} />
              </Form.Item>
            </Col>
          )}
        </Row>
        <SchemaForm fields={fields} under="fields" />
      </Form>
    </Drawer>
  );
}

function partyOf(detail: Detail, role: string) {
  return detail.parties.find((p) => p.role === role);
}

function shown(detail: Detail | undefined, project: string | undefined): Record<string, unknown> {
  if (!detail) return { projectCode: project };
  const [buyer, supplier] = [partyOf(detail, '采购人'), partyOf(detail, '供应商')];
  return {
    ...detail.contract,
    ...detail,
    signedOn: dayjs(detail.contract.signedOn),
    acceptedOn: detail.contract.acceptedOn ? dayjs(detail.contract.acceptedOn) : null,
    buyer: buyer?.name,
    buyerCode: buyer?.code,
    supplier: supplier?.name,
    supplierCode: supplier?.code,
  };
}

// A change gives the contract whole: parties that this form does not show go back as they came.
function written(e: Entered, detail: Detail | undefined) {
  const others = detail?.parties.filter((p) => p !== partyOf(detail, '采购人') && p !== partyOf(detail, '供应商')) ?? [];
  const fields = Object.fromEntries(
    Object.entries({ ...recordOf(detail?.fields), ...e.fields }).filter(([, v]) => v !== null && v !== undefined && v !== ''),
  );
  return {
    code: e.code,
    projectCode: e.projectCode,
    name: e.name,
    kind: e.kind,
    amount: e.amount,
    signedOn: e.signedOn.format('YYYY-MM-DD'),
    procureMode: e.procureMode,
    noticeNo: e.noticeNo || undefined,
    prepay: e.prepay ?? undefined,
    retention: e.retention ?? undefined,
    acceptedOn: e.acceptedOn?.format('YYYY-MM-DD'),
    reason: e.reason,
    parties: [
      { role: '采购人', name: e.buyer, code: e.buyerCode || undefined },
      { role: '供应商', name: e.supplier, code: e.supplierCode || undefined },
      ...others.map((p) => ({ role: p.role, name: p.name, code: p.code ?? undefined })),
    ],
    fields,
  };
}
