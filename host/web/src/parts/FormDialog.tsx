import { Modal, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert';

interface FormDialogProps<T> {
  title: string;
  okText?: string;
  form: FormInstance<T>;
  /** The mutation that the form is sent by; what it is refused for stands above the form. */
  saving: { isPending: boolean; isError: boolean; error: Error | null };
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with one form, which stays open until what was entered is taken. */
export function FormDialog<T>({ title, okText, form, saving, onClose, children }: FormDialogProps<T>) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={title}
      okText={okText ?? t('terms.save')}
      cancelText={t('terms.cancel')}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={saving.isPending}
    >
      {saving.isError && <ProblemAlert problem={saving.error} />}
      {children}
    </Modal>
  );
}
