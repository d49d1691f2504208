import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/session';
import { FundPicker } from '@/parts/Pickers';
import type { Owned } from './owned';

/** Whose target it is. A unit fills in its own projects alone; a whole fund is the section's or the department's. */
export function OwnerFields() {
  const { t } = useTranslation();
  const mayKeepFunds = useMay('projects.keep');
  const form = Form.useFormInstance<Owned>();
  const owner = Form.useWatch('owner', form);
  const needed = [{ required: true, message: t('performance.needed') }];
  return (
    <>
      <Form.Item name="owner" label={t('performance.owner')} hidden={!mayKeepFunds}>
        <Radio.Group
          options={[
            { value: 'project', label: t('performance.ofProject') },
            { value: 'fund', label: t('performance.ofFund') },
          ]}
        />
      </Form.Item>
      {owner === 'fund' ? (
        <>
          <Form.Item name="fundCode" label={t('performance.fund')} rules={needed}>
            <FundPicker width="100%" />
          </Form.Item>
          <Form.Item name="divisionCode" label={t('performance.divisionCode')} rules={needed}>
            <Input maxLength={12} />
          </Form.Item>
        </>
      ) : (
        <Form.Item name="projectCode" label={t('performance.projectHint')} rules={needed}>
          <Input maxLength={64} />
        </Form.Item>
      )}
    </>
  );
}
