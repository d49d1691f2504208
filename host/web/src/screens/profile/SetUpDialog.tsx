import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { SetUpSteps } from './SetUpSteps';

/** The steps of setting up an authenticator, over the profile. */
export function SetUpDialog({ open, onClose, onDone }: { open: boolean; onClose: () => void; onDone: (codes: string[]) => void }) {
  const { t } = useTranslation();
  return (
    <Modal open={open} onCancel={onClose} title={t('profile.setUp')} footer={null} destroyOnHidden width={420}>
      <SetUpSteps onDone={onDone} />
    </Modal>
  );
}
