import type { PackElement } from '@/api/packs';

export const subjects = ['project', 'indicator', 'person_line'] as const;
export const kinds = ['Text', 'Money', 'Quantity', 'Count', 'Ratio', 'Date', 'Choice'] as const;
export const sources = ['Unit', 'Department', 'Api'] as const;
export const dues = ['never', 'once', 'monthly', 'yearly'] as const;

/** What is typed into the dialog of an element. */
export interface ElementForm {
  name: string;
  subject: (typeof subjects)[number];
  kind: (typeof kinds)[number];
  unit?: string;
  options?: string[];
  source: (typeof sources)[number];
  due: (typeof dues)[number];
  dueDays?: number;
  after?: string;
  workingDays?: boolean;
  monthly?: number;
  month?: number;
  day?: number;
  when?: string;
  assumed?: string;
  published?: boolean;
  basis: string;
}

const two = (n: number | undefined) => String(n ?? 1).padStart(2, '0');

/** Says only what was said: a pack holds no word that changes nothing. */
export function made(code: string, before: PackElement | undefined, v: ElementForm): PackElement {
  return {
    subject: v.subject,
    code,
    name: v.name,
    ...(before?.english ? { english: before.english } : {}),
    ...(v.kind === 'Text' ? {} : { kind: v.kind }),
    ...(v.unit && (v.kind === 'Quantity' || v.kind === 'Count') ? { unit: v.unit } : {}),
    ...(before?.decimals !== undefined && v.kind === before.kind ? { decimals: before.decimals } : {}),
    ...(v.kind === 'Choice' && v.options?.length ? { options: v.options } : {}),
    ...(v.source === 'Unit' ? {} : { source: v.source }),
    ...(v.due === 'once' && v.after ? { dueDays: v.dueDays ?? 0, after: v.after, ...(v.workingDays ? { workingDays: true } : {}) } : {}),
    ...(v.due === 'monthly' ? { monthly: v.monthly ?? 1 } : {}),
    ...(v.due === 'yearly' ? { yearly: `${two(v.month)}-${two(v.day)}` } : {}),
    ...(v.when?.trim() ? { when: v.when.trim() } : {}),
    ...(v.assumed?.trim() && v.due !== 'never' ? { assumed: v.assumed.trim() } : {}),
    ...(before?.heldIn ? { heldIn: before.heldIn } : {}),
    ...(before?.watchedBy ? { watchedBy: before.watchedBy } : {}),
    ...(v.published ? { published: true } : {}),
    basis: [v.basis],
  };
}

/** What the dialog shows of an element that is there. */
export function formOf(e: PackElement): Partial<ElementForm> {
  const [month, day] = (e.yearly ?? '').split('-').map(Number);
  return {
    name: e.name,
    subject: e.subject as ElementForm['subject'],
    kind: (e.kind ?? 'Text') as ElementForm['kind'],
    unit: e.unit,
    options: e.options,
    source: (e.source ?? 'Unit') as ElementForm['source'],
    due: e.after ? 'once' : e.monthly ? 'monthly' : e.yearly ? 'yearly' : 'never',
    dueDays: e.dueDays,
    after: e.after,
    workingDays: e.workingDays,
    monthly: e.monthly,
    ...(e.yearly ? { month, day } : {}),
    when: e.when,
    assumed: e.assumed,
    published: e.published,
    basis: e.basis?.join('；'),
  };
}
