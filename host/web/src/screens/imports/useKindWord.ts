import { useTranslation } from 'react-i18next';
import { zh } from '@/i18n/zh';

type Kind = keyof typeof zh.imports.kind;

/** The word for what a file holds; a kind that another module added is shown as it calls itself. */
export function useKindWord() {
  const { t } = useTranslation();
  return (kind: string, which: 'kind' | 'kindAbout' = 'kind') =>
    kind in zh.imports.kind ? t(`imports.${which}.${kind as Kind}`) : which === 'kind' ? kind : '';
}
