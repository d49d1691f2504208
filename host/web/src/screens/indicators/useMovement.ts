import { useTranslation } from 'react-i18next';
import { zh } from '@/i18n/zh';

const known = zh.indicators.movement;

/** The word for a movement of the journal; one that this screen does not know yet is shown as it came. */
export function useMovement() {
  const { t } = useTranslation();
  return (movement: string) => (movement in known ? t(`indicators.movement.${movement as keyof typeof known}`) : movement);
}
