import { DatePicker, Input, InputNumber, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '@/api/types';

interface FieldInputProps {
  field: FieldDefinition;
  label: string;
  unit: string;
  /** Given by the form item around it. */
  id?: string;
  value?: unknown;
  checked?: boolean;
  onChange?: (value: unknown) => void;
}

/** The input that fits a field's type. Values are what the API takes: numbers, yyyy-MM-dd, words, lists of words. */
export function FieldInput({ field, label, unit, id, value, checked, onChange }: FieldInputProps) {
  const { t } = useTranslation();
  const options = field.options.map((word) => ({ value: word, label: word }));
  switch (field.kind) {
    case 'money':
      return <Figure id={id} value={value} onChange={onChange} precision={2} suffix={t('shell.yuan')} />;
    case 'count':
      return <Figure id={id} value={value} onChange={onChange} precision={0} suffix={unit} />;
    case 'quantity':
    case 'ratio':
      return <Figure id={id} value={value} onChange={onChange} precision={field.decimals ?? 4} suffix={unit} />;
    case 'choice':
      return <Select id={id} allowClear value={value as string} onChange={onChange} options={options} placeholder={label} />;
    case 'choices':
      return (
        <Select id={id} mode="multiple" allowClear value={value as string[]} onChange={onChange} options={options} placeholder={label} />
      );
    case 'flag':
      return (
        <Switch
          id={id}
          aria-label={label}
          checked={checked}
          onChange={onChange}
          checkedChildren={t('terms.yes')}
          unCheckedChildren={t('terms.no')}
        />
      );
    case 'date':
      return (
        <DatePicker
          id={id}
          style={{ width: '100%' }}
          value={value ? dayjs(value as string) : null}
          onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
        />
      );
    default:
      return (
        <Input
          id={id}
          value={(value as string) ?? ''}
          onChange={(e) => onChange?.(e.target.value)}
          maxLength={field.maxLength ?? undefined}
        />
      );
  }
}

interface FigureProps {
  /** Given by the form item around it. */
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
  precision: number;
  suffix: string;
}

/** A number, grouped by thousands while it is typed. */
export function Figure({ id, value, onChange, precision, suffix }: FigureProps) {
  return (
    <InputNumber
      id={id}
      style={{ width: '100%' }}
      value={value as number}
      onChange={onChange}
      precision={precision}
      suffix={suffix}
      controls={false}
      formatter={group}
      parser={(v) => Number((v ?? '').replaceAll(',', ''))}
    />
  );
}

/** 1234567.5 → 1,234,567.5 while it is typed. */
function group(value: number | string | undefined): string {
  const [whole = '', fraction] = `${value ?? ''}`.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
