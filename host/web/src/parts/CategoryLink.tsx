import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '@/api/catalogue';

/** A fund category by its name; a link where there is a definition to read. */
export function CategoryLink({ code }: { code: string }) {
  const { i18n } = useTranslation();
  const found = useQuery(categoriesQuery).data?.find((c) => c.code === code);
  const name = found ? (i18n.language === 'en' ? found.english : found.name) : code;
  if (!found?.hasDefinition) return <span>{name}</span>;
  return (
    <Link to="/categories/$code" params={{ code }}>
      {name}
    </Link>
  );
}
