import { useTranslation } from 'react-i18next';
import type { Bilingual } from '@/api/types';

/** The half of a bilingual sentence that the reader asked for. */
export function useWords() {
  const { i18n } = useTranslation();
  return (both: Bilingual | null | undefined): string => (both ? ((i18n.language === 'en' ? both.english : both.chinese) ?? '') : '');
}
