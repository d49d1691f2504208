import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { StateTag } from '@/parts/Tags';
import { useWords } from '@/parts/useWords';

export function FieldsTable({ fields }: { fields: FieldDefinition[] }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const english = i18n.language === 'en';
  const names = new Map(fields.map((f) => [f.fullName, english ? f.english : f.name]));

  function allowed(f: FieldDefinition) {
    const limits = [
      f.notAbove && `${t('categories.field.notAbove')} ${names.get(f.notAbove) ?? f.notAbove}`,
      f.notBefore && `${t('categories.field.notBefore')} ${names.get(f.notBefore) ?? f.notBefore}`,
    ].filter(Boolean);
    if (f.options.length > 0) return f.options.map((word) => <Tag key={word}>{word}</Tag>);
    if (typeof f.min === 'number' || typeof f.max === 'number') limits.unshift(`${f.min ?? ''}–${f.max ?? ''} ${words(f.unit)}`);
    return limits.join(t('terms.separator'));
  }

  return (
    <LedgerTable
      label={t('categories.field.list')}
      rows={fields}
      rowKey={(f) => f.fullName}
      columns={[
        {
          key: 'name',
          title: t('categories.field.name'),
          value: (f) => (
            <>
              {english ? f.english : f.name}
              <div className="muted mono">{f.fullName}</div>
            </>
          ),
        },
        { key: 'subject', title: t('categories.field.subject'), value: (f) => words(f.subjectName) },
        { key: 'kind', title: t('categories.field.kind'), value: (f) => t(`categories.kind.${f.kind}`) },
        { key: 'unit', title: t('categories.field.unit'), value: (f) => words(f.unit) },
        {
          key: 'required',
          title: t('categories.field.required'),
          value: (f) =>
            f.isRequired ? (
              t('terms.yes')
            ) : f.requiredWhen ? (
              <span style={{ display: 'inline-block', maxWidth: 240 }}>
                {t('schemaForm.requiredWhen', { when: words(f.requiredWhen) })}
              </span>
            ) : (
              t('terms.no')
            ),
        },
        {
          key: 'allowed',
          title: t('categories.field.allowed'),
          value: (f) => <div style={{ maxWidth: 380, whiteSpace: 'normal' }}>{allowed(f)}</div>,
        },
        {
          key: 'personal',
          title: t('categories.field.personal'),
          value: (f) => (f.isPersonal ? <StateTag tone="careful">{t('terms.yes')}</StateTag> : ''),
        },
      ]}
    />
  );
}
