import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '@/api/catalogue';
import type { Pack, PackFund } from '@/api/packs';
import { LedgerTable } from '@/parts/LedgerTable';
import { nextCode, withFund, withoutFund } from './edits';

interface FundsCardProps {
  pack: Pack;
  onChange: (pack: Pack) => void;
}

export function FundsCard({ pack, onChange }: FundsCardProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Card
      title={t('local.funds')}
      extra={
        <Button icon={<PlusOutlined />} onClick={() => setOpen(true)}>
          {t('local.addFund')}
        </Button>
      }
    >
      <LedgerTable<PackFund>
        label={t('local.funds')}
        rows={pack.funds ?? []}
        rowKey={(f) => f.code}
        emptyText={t('local.noFunds')}
        columns={[
          { key: 'code', title: t('local.fund.code'), value: (f) => <span className="mono">{f.code}</span> },
          { key: 'name', title: t('local.fund.name'), value: (f) => f.name },
          { key: 'department', title: t('local.fund.department'), value: (f) => f.department },
          {
            key: 'category',
            title: t('local.fund.category'),
            value: (f) => pack.categories?.find((c) => c.code === f.category)?.name ?? f.category,
          },
          {
            key: 'remove',
            title: '',
            value: (f) => (
              <Button type="link" size="small" onClick={() => onChange(withoutFund(pack, f.code))}>
                {t('local.remove')}
              </Button>
            ),
          },
        ]}
      />
      {open && (
        <FundDialog
          pack={pack}
          onClose={() => setOpen(false)}
          onDone={(next) => {
            onChange(next);
            setOpen(false);
          }}
        />
      )}
    </Card>
  );
}

interface FundForm {
  name: string;
  department: string;
  category: string;
  basis?: string;
}

const own = 'own';

function FundDialog({ pack, onClose, onDone }: { pack: Pack; onClose: () => void; onDone: (pack: Pack) => void }) {
  const { t, i18n } = useTranslation();
  const [form] = Form.useForm<FundForm>();
  const category = Form.useWatch('category', form);
  const categories = useQuery(categoriesQuery).data ?? [];
  const ours = (pack.categories ?? []).filter((c) => c.name);
  return (
    <Modal open title={t('local.addFund')} onCancel={onClose} onOk={form.submit} okText={t('local.add')} cancelText={t('terms.cancel')}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ category: own }}
        style={{ marginTop: 16 }}
        onFinish={({ name, department, category, basis }) => {
          const code = category === own ? nextCode(pack, 'category') : category;
          const fund = { code: nextCode(pack, 'fund'), name, category: code, department };
          onDone(withFund(pack, fund, category === own ? { name, basis: basis ?? '' } : undefined));
        }}
      >
        <Form.Item name="name" label={t('local.fund.name')} rules={[{ required: true, message: t('local.needed') }]}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="department" label={t('local.fund.department')} rules={[{ required: true, message: t('local.needed') }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="category" label={t('local.fund.category')} extra={t('local.fund.categoryHint')}>
          <Select
            options={[
              { value: own, label: t('local.ownCategory') },
              ...ours.map((c) => ({ value: c.code, label: c.name })),
              ...categories
                .filter((c) => c.code !== 'kernel' && !ours.some((o) => o.code === c.code))
                .map((c) => ({ value: c.code, label: i18n.language === 'en' ? c.english : c.name })),
            ]}
          />
        </Form.Item>
        {category === own && (
          <Form.Item name="basis" label={t('local.basis')} rules={[{ required: true, message: t('local.needed') }]}>
            <Input />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
