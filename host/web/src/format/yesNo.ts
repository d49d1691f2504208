import type { TFunction } from 'i18next';

/** Yes, no, or nothing where nobody said. */
export const yesNo = (value: boolean | null | undefined, t: TFunction) =>
  value === null || value === undefined ? null : t(value ? 'terms.yes' : 'terms.no');
