import { useTranslation } from 'react-i18next';
import { zh } from '@/i18n/zh';

type Word = keyof typeof zh.clients.webhooks.kind;

/** The kinds that can be subscribed to: SunLedger.Messages.Clients.EventKinds. */
export const eventKinds = Object.keys(zh.clients.webhooks.kind)
  .filter((word) => word !== 'ping')
  .map((word) => word.replace('·', '.'));

/** The word for a kind of event. Its dot is written otherwise in the word list, where dots separate keys. */
export function useEventWord() {
  const { t } = useTranslation();
  return (kind: string) => {
    const key = kind.replace('.', '·');
    return key in zh.clients.webhooks.kind ? t(`clients.webhooks.kind.${key as Word}`) : kind;
  };
}
