import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { save } from '@/parts/save';

/** Recovery codes, shown once: to be kept on paper. */
export function RecoveryCodes({ codes, onClose }: { codes: string[] | null; onClose: () => void }) {
  const { t } = useTranslation();
  const text = (codes ?? []).join('\n');
  return (
    <Modal
      open={codes !== null}
      title={t('profile.codes')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={[
        <Button key="save" onClick={() => save(new Blob([text], { type: 'text/plain' }), 'recovery-codes.txt')}>
          {t('profile.download')}
        </Button>,
        <Button key="kept" type="primary" onClick={onClose}>
          {t('profile.kept')}
        </Button>,
      ]}
    >
      <p>{t('profile.codesAbout')}</p>
      <pre className="mono" data-testid="recovery-codes">
        {text}
      </pre>
    </Modal>
  );
}
