import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryQuery } from '@/api/catalogue';
import type { FieldDefinition, SubjectKind } from '@/api/types';
import { nothing } from '@/format/money';
import { Amount } from './Amount';
import { Facts } from './Facts';
import { useWords } from './useWords';

interface CategoryFieldsProps {
  category: string;
  subject: SubjectKind;
  /** An object of values by field, as the API gives it. */
  values: unknown;
  title: string;
}

/** What a category records about a subject, under the names that its definition gives. */
export function CategoryFields({ category, subject, values, title }: CategoryFieldsProps) {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  const definition = useQuery(categoryQuery(category)).data;
  const defined = definition?.fields.filter((f) => f.subject === subject) ?? [];
  const given = recordOf(values);
  const names = new Set(defined.map((f) => f.code));
  const others = Object.entries(given).filter(([name]) => !names.has(name));
  if (defined.length === 0 && others.length === 0) return null;
  return (
    <section>
      <h3 className="card-title" style={{ marginBottom: 10 }}>
        {title}
      </h3>
      <Facts
        items={[
          ...defined.map((field): [string, ReactNode] => [
            english ? field.english : field.name,
            <FieldValue key={field.code} field={field} value={given[field.code]} />,
          ]),
          ...others.map(([name, value]): [string, ReactNode] => [name, String(value)]),
        ]}
      />
    </section>
  );
}

/** JSON of any shape, as an object; whatever is none has no fields. */
export function recordOf(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
}

export function FieldValue({ field, value }: { field: FieldDefinition; value: unknown }) {
  const { t } = useTranslation();
  const words = useWords();
  if (value === null || value === undefined || value === '') return <span className="muted">{nothing}</span>;
  if (field.kind === 'money') return <Amount value={Number(value)} />;
  if (field.kind === 'flag') return t(value === true || value === 'true' ? 'terms.yes' : 'terms.no');
  if (Array.isArray(value)) return value.join('、');
  const unit = words(field.unit);
  return (
    <span className="num">
      {String(value)}
      {unit && <span className="muted"> {unit}</span>}
    </span>
  );
}
