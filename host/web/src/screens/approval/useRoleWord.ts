import { useTranslation } from 'react-i18next';
import { zh } from '@/i18n/zh';

type RoleWord = keyof typeof zh.approval.roles;

/** What a role is called; its code when nobody has named it. */
export function useRoleWord() {
  const { t } = useTranslation();
  return (code: string) => (code in zh.approval.roles ? t(`approval.roles.${code as RoleWord}`) : code);
}
