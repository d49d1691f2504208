import type { Rule } from 'antd/es/form';
import type { TFunction } from 'i18next';
import type { FieldDefinition } from '@/api/types';

/** What the form can say before anything is sent. The host checks the same again, and more: check digits, conditions, sums. */
export function rulesOf(field: FieldDefinition, label: string, t: TFunction): Rule[] {
  const rules: Rule[] = [];
  if (field.isRequired) rules.push({ required: true, message: t('schemaForm.required', { label }) });
  if (isNumeric(field)) rules.push(withinBounds(field, label, t));
  const pattern = field.format ? patterns[field.format] : undefined;
  if (pattern) rules.push({ pattern, message: t('schemaForm.format', { label }) });
  return rules;
}

const patterns: Record<string, RegExp | undefined> = {
  village12: /^\d{12}$/,
  uscc: /^[0-9A-HJ-NPQRTUWXY]{18}$/,
  idNumber: /^\d{17}[\dXx]$/,
  bankCard: /^\d{12,19}$/,
  schoolCode10: /^\d{10}$/,
};

function isNumeric(field: FieldDefinition): boolean {
  return ['money', 'quantity', 'count', 'ratio'].includes(field.kind);
}

function withinBounds(field: FieldDefinition, label: string, t: TFunction): Rule {
  const { min, max } = field;
  return {
    validator: (_, value: unknown) => {
      if (value === null || value === undefined || value === '') return Promise.resolve();
      const figure = Number(value);
      if (min !== null && min !== undefined && figure < min) return Promise.reject(new Error(t('schemaForm.atLeast', { label, min })));
      if (max !== null && max !== undefined && figure > max) return Promise.reject(new Error(t('schemaForm.atMost', { label, max })));
      return Promise.resolve();
    },
  };
}
