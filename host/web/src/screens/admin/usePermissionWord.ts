import { useTranslation } from 'react-i18next';
import { zh } from '@/i18n/zh';

type Word = keyof typeof zh.admin.permissions;

/** The word for a permission. Its dot is written otherwise in the word list, where dots separate keys. */
export function usePermissionWord() {
  const { t } = useTranslation();
  return (permission: string) => {
    const key = permission.replace('.', '·');
    return key in zh.admin.permissions ? t(`admin.permissions.${key as Word}`) : permission;
  };
}
