import { Button, Form, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ChosenFile } from './digests';

/** Files that prove something, chosen for a form. */
export function EvidenceField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="files"
      label={t('performance.evidence')}
      extra={t('performance.evidenceHint')}
      valuePropName="fileList"
      getValueFromEvent={(e: { fileList: ChosenFile[] }) => e.fileList}
    >
      <Upload multiple beforeUpload={() => false}>
        <Button>{t('performance.evidenceChoose')}</Button>
      </Upload>
    </Form.Item>
  );
}
