import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

interface SecretProps {
  title: string;
  about: string;
  secret: string | null;
  onClose: () => void;
}

/** Something shown once and never again. */
export function Secret({ title, about, secret, onClose }: SecretProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open={secret !== null}
      onCancel={onClose}
      onOk={onClose}
      title={title}
      okText={t('terms.close')}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      <p>{about}</p>
      <Typography.Text copyable={{ tooltips: [t('terms.copy'), t('terms.copied')] }} code className="mono" style={{ fontSize: 16 }}>
        {secret ?? ''}
      </Typography.Text>
    </Modal>
  );
}
