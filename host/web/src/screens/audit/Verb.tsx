import { useTranslation } from 'react-i18next';
import { zh } from '@/i18n/zh';

type Word = keyof typeof zh.audit.verbs;

/** What was done, in words, and by the word that the trail is searched by. Its dot is written otherwise in the word list, where dots separate keys. */
export function Verb({ of: verb }: { of: string }) {
  const { t } = useTranslation();
  const key = verb.replace('.', '·');
  return (
    <>
      {key in zh.audit.verbs && t(`audit.verbs.${key as Word}`)} <span className="mono muted">{verb}</span>
    </>
  );
}
