import { deviceName } from '@/format/device';
import { useTranslation } from 'react-i18next';

/** A browser by its name; the whole of what it calls itself under the pointer. */
export function DeviceName({ device }: { device: string }) {
  const { t } = useTranslation();
  return <span title={device || undefined}>{deviceName(device) || t('profile.noDevice')}</span>;
}
