import { useTranslation } from 'react-i18next';
import { zh } from '@/i18n/zh';

const known = zh.units;

/** The word for a unit of a definition; products and quotients are spelt from their parts. Ratio and count have none. */
export function useUnit() {
  const { t } = useTranslation();
  const word = (unit: string) => (unit in known ? t(`units.${unit as keyof typeof known}`) : unit);
  return (unit: string | null | undefined) =>
    !unit || unit === 'ratio' || unit === 'count' || unit === '1'
      ? ''
      : unit
          .split('/')
          .map((part) => part.split('*').map(word).join('·'))
          .join('/');
}
