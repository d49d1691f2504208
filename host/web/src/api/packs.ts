import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import { submitDocument } from './approval';
import { Problem } from './problem';
import type { PackAnswer, TryRuleAnswer, UpgradeAnswer } from './types';

/** A pack as a document: what the API takes and gives. */
export interface Pack {
  division: string;
  name: string;
  english?: string;
  funds?: PackFund[];
  owners?: { fund: string; department: string; source?: string }[];
  categories?: PackCategory[];
}

export interface PackFund {
  code: string;
  name: string;
  english?: string;
  category: string;
  department: string;
  scope?: string;
  partial?: boolean;
  note?: string;
}

export interface PackCategory {
  code: string;
  /** Own categories alone have a name. */
  name?: string;
  english?: string;
  basis?: string;
  moves?: PackMove[];
  words?: { list: string; words: string[] }[];
  rows?: PackRow[];
  pairs?: PackPair[];
  parameters?: object[];
  wordLists?: object[];
  fields?: PackField[];
  elements?: PackElement[];
  rules?: PackRule[];
  /** The ordinary item of a subject, from which cases differ. */
  ordinary?: { subject: string; item: string }[];
  cases?: PackCase[];
}

/** What a rule must say of a made-up item, in the words of cases. */
export interface PackCase {
  subject: string;
  name: string;
  differs?: string;
  others?: string[];
  warns?: string[];
}

export interface PackMove {
  code: string;
  from: string;
  until?: string;
  value: number;
  status: 'Verified' | 'Known' | 'Assumed';
  source: string;
}

/** A row of a table of standards that the centre has opened. */
export interface PackRow {
  table: string;
  from: string;
  tier: string;
  value: number;
  status: PackMove['status'];
  source: string;
}

/** Two benefits that exclude each other, in a table that the centre has opened. */
export interface PackPair {
  table: string;
  one: string;
  other: string;
  from: string;
  until?: string;
  status: PackMove['status'];
  source: string;
}

export interface PackField {
  subject: string;
  code: string;
  name: string;
  kind: string;
  unit?: string;
  options?: string[];
  required?: boolean;
}

export interface PackElement {
  subject: string;
  code: string;
  name: string;
  english?: string;
  kind?: string;
  unit?: string;
  decimals?: number;
  options?: string[];
  source?: string;
  dueDays?: number;
  after?: string;
  /** The days are working days, by the yearly holiday notice. */
  workingDays?: boolean;
  /** By this day of the month that follows. */
  monthly?: number;
  /** By this day of the year that follows: 03-31. */
  yearly?: string;
  /** Which subjects owe it. */
  when?: string;
  assumed?: string;
  heldIn?: string[];
  watchedBy?: string[];
  published?: boolean;
  basis: string[];
}

export interface PackRule {
  subject: string;
  code: string;
  name: string;
  risk: string;
  red?: string;
  orange?: string;
  yellow?: string;
  enforcement?: string;
  triggers?: string[];
  trialUntil?: string;
  basis: string[];
  innocent?: string;
  clearedBy?: string;
}

export const packsQuery = queryOptions({ queryKey: ['packs'], queryFn: () => answerOf(client.GET('/api/v1/packs')) });

/** The pack of a division that is in force; null while there is none. */
export const packQuery = (division: string) =>
  queryOptions({
    queryKey: ['packs', division],
    queryFn: async (): Promise<Pack | null> => {
      try {
        return (await answerOf(client.GET('/api/v1/packs/{division}', { params: { path: { division } } }))) as unknown as Pack;
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 404) return null;
        throw failure;
      }
    },
    // Somebody writes at it: it is read again when it was put in force, and at no other time.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export const checkPack = (pack: Pack, year?: number, month?: number): Promise<PackAnswer> =>
  answerOf(client.POST('/api/v1/packs/check', { params: { query: { year, month } as never }, body: pack as never }));

/** A file in any of its forms, as it is. */
export const checkFile = (file: File): Promise<PackAnswer> =>
  answerOf(
    client.POST('/api/v1/packs/check', {
      body: file as never,
      bodySerializer: (body: unknown) => body as File,
      headers: {
        'Content-Type': /\.xlsx$/i.test(file.name) ? sheetType : /\.json$/i.test(file.name) ? 'application/json' : 'application/yaml',
      },
    }),
  );

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type PackOutcome = 'in-force' | 'submitted';

export const putPack = (pack: Pack, from?: string): Promise<PackOutcome> =>
  orSubmit(() => answerOf(client.POST('/api/v1/packs', { params: { query: { from } as never }, body: pack as never })), { pack, from });

export const takeBackPack = (division: string, version: number, why: string): Promise<PackOutcome> =>
  orSubmit(
    () =>
      answerOf(
        client.POST('/api/v1/packs/{division}/{version}/take-back', { params: { path: { division, version } }, body: { why } as never }),
      ),
    { division, version, why },
  );

/** Where the division demands approval the same is submitted: it holds once others have agreed. */
async function orSubmit(act: () => Promise<unknown>, content: Record<string, unknown>): Promise<PackOutcome> {
  try {
    await act();
    return 'in-force';
  } catch (problem) {
    if (!(problem instanceof Problem && problem.code === 'approval_demanded')) throw problem;
    await submitDocument({ id: `rule-${crypto.randomUUID()}`, kind: 'rule-change', content });
    return 'submitted';
  }
}

export const tryRule = (pack: Pack, category: string, rule: string, values: Record<string, string>): Promise<TryRuleAnswer> =>
  answerOf(client.POST('/api/v1/packs/try', { body: { pack, category, rule, values } as never }));

export const previewUpgrade = (code: string, text: string): Promise<UpgradeAnswer> =>
  answerOf(client.POST('/api/v1/categories/{code}/upgrade-preview', { params: { path: { code } }, body: { text } as never }));
