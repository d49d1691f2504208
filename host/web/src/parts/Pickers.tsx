import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { categoriesQuery, fundsQuery } from '@/api/catalogue';

interface PickerProps {
  /** A form gives both. */
  value?: string | undefined;
  onChange?: (code: string | undefined) => void;
  width?: number | string;
}

export function FundPicker({ value, onChange, width = 220 }: PickerProps) {
  const { t, i18n } = useTranslation();
  const funds = useQuery(fundsQuery);
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('terms.fund')}
      placeholder={t('terms.fund')}
      loading={funds.isPending}
      value={value}
      onChange={(next: string | undefined) => onChange?.(next)}
      options={funds.data?.map((f) => ({ value: f.code, label: `${f.code} ${i18n.language === 'en' ? f.english : f.name}` }))}
      popupMatchSelectWidth={420}
      style={{ width }}
    />
  );
}

export function CategoryPicker({ value, onChange, width = 180 }: PickerProps) {
  const { t, i18n } = useTranslation();
  const categories = useQuery(categoriesQuery);
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('terms.category')}
      placeholder={t('terms.category')}
      loading={categories.isPending}
      value={value}
      onChange={(next: string | undefined) => onChange?.(next)}
      options={categories.data?.map((c) => ({ value: c.code, label: i18n.language === 'en' ? c.english : c.name }))}
      popupMatchSelectWidth={260}
      style={{ width }}
    />
  );
}
