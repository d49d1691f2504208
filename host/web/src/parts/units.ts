import { useTranslation } from 'react-i18next';
import { exactMoney, formatCount } from '@/format/money';
import { zh } from '@/i18n/zh';

const known = zh.units;

/** A value as the rules read it, with its unit, as people read it: 850000.00 yuan → 850,000.00 元; 0.03 ratio → 3%. */
export function useQuantity() {
  const { t } = useTranslation();
  const word = (unit: string) => (unit in known ? t(`units.${unit as keyof typeof known}`) : unit);
  return (value: string, unit: string | null | undefined) => {
    const figure = Number(value);
    if (!unit || value.trim() === '' || !Number.isFinite(figure)) return value;
    if (unit === 'ratio') return percent(value);
    if (unit === 'count') return formatCount(figure);
    const shown = unit.startsWith('yuan') ? exactMoney(figure) : value;
    const name = unit
      .split('/')
      .map((part) => part.split('*').map(word).join('·'))
      .join('/');
    // What has a unit only below the line is 7/户, and not 7 1/户.
    return name.startsWith('1/') ? shown + name.slice(1) : `${shown} ${name}`;
  };
}

/** Shifts the point in the text, so that 0.07 reads 7% and not 7.000000000000001%. */
function percent(value: string): string {
  return `${Number(`${value}e2`)}%`;
}
