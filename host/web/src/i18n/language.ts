import dayjs from 'dayjs';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zh } from './zh';

export type Language = 'zh' | 'en';

const key = 'sunledger.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: { app: typeof zh };
  }
}

/** Chinese unless this browser has chosen English before. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(key, language);
  apply(language);
  void i18next.changeLanguage(language);
}

/** What the account says, unless this browser has been told otherwise. */
export function proposeLanguage(language: string): void {
  if (localStorage.getItem(key) === null) chooseLanguage(language.startsWith('en') ? 'en' : 'zh');
}

function apply(language: Language): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
}

const chosen: Language = localStorage.getItem(key) === 'en' ? 'en' : 'zh';
apply(chosen);
void i18next.use(initReactI18next).init({
  lng: chosen,
  fallbackLng: false,
  defaultNS: 'app',
  resources: { zh: { app: zh }, en: { app: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
});

export { i18next };
