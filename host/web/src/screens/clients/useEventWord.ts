import { useTranslation } from 'react-i18next';
import { zh } from '@/i18n/zh';

type Word = keyof typeof zh.clients.webhooks.kind;

/** The word for a kind of event. Its dot is written otherwise in the word list, where dots separate keys. */
export function useEventWord() {
  const { t } = useTranslation();
  return (kind: string) => {
    const key = kind.replace('.', '·');
    return key in zh.clients.webhooks.kind ? t(`clients.webhooks.kind.${key as Word}`) : kind;
  };
}
