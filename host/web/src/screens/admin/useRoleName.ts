import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rolesQuery } from '@/api/identity';

/** The name of a role in the reader's language; its code when nobody knows it. */
export function useRoleName() {
  const { t, i18n } = useTranslation();
  const roles = useQuery(rolesQuery).data ?? [];
  return (code: string) => {
    const role = roles.find((r) => r.code === code);
    if (!role) return code === 'founder' ? t('admin.users.founder') : code; // not of the duty table
    return i18n.language === 'en' ? role.english : role.name;
  };
}
