import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { MomentInTree } from './ledger';
import type { ExemptionTarget, SettleReason, Sweep } from './types';

export const warningSummaryQuery = (division: string, year: number, moment: MomentInTree = {}) =>
  queryOptions({
    queryKey: ['warnings', 'summary', division, year, moment],
    queryFn: () => answerOf(client.GET('/api/v1/warnings/summary', { params: { query: { division, year, ...moment } } })),
  });

export const warningQuery = (id: string) =>
  queryOptions({
    queryKey: ['warning', id],
    queryFn: () => answerOf(client.GET('/api/v1/warnings/{id}', { params: { path: { id: Number(id) } } })),
  });

const waitMilliseconds = 700;

/** Starts a sweep and waits until it ends. A year that is over is judged as of its last day. */
export async function sweep(division: string, year: number): Promise<Sweep> {
  const asOf = year < new Date().getFullYear() ? `${year}-12-31` : undefined;
  let run = await answerOf(client.POST('/api/v1/sweeps', { body: { division, year, asOf } }));
  while (run.state === 'queued' || run.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, waitMilliseconds));
    run = await answerOf(client.GET('/api/v1/sweeps/{id}', { params: { path: { id: run.id } } }));
  }
  return run;
}

/** What can be done about a warning: the last part of the address. */
export type WarningAct = 'sign' | 'notes' | 'order' | 'rectify' | 'settle' | 'reopen';

export interface WarningActBody {
  text?: string;
  evidence?: string;
  files?: string[];
  reason?: SettleReason;
  handler?: string;
}

export const actOnWarning = (id: string, act: WarningAct, body: WarningActBody) =>
  // The one cast: all acts answer alike.
  answerOf(
    client.POST(`/api/v1/warnings/{id}/${act}` as '/api/v1/warnings/{id}/notes', {
      params: { path: { id: Number(id) } },
      body: body as never,
    }),
  );

export const reasonsQuery = queryOptions({
  queryKey: ['warnings', 'reasons'],
  queryFn: () => answerOf(client.GET('/api/v1/warnings/reasons')),
  staleTime: Infinity,
});

export interface QualityScope extends MomentInTree {
  division: string;
  year?: number;
}

export const qualityQuery = (scope: QualityScope) =>
  queryOptions({
    queryKey: ['warnings', 'quality', scope],
    queryFn: () => answerOf(client.GET('/api/v1/warnings/quality', { params: { query: scope } })),
  });

export interface ValuesToTry {
  category: string;
  parameter: string;
  values: number[];
  division: string;
  year: number;
}

/** A past year judged by other values of a parameter; nothing is written. */
export const tryValues = (body: ValuesToTry) => answerOf(client.POST('/api/v1/back-tests', { body: body as never }));

export interface VersionToTry {
  category: string;
  hash: string;
  division: string;
  year: number;
}

/** A past year judged by another version of a definition; nothing is written. */
export const tryVersion = (body: VersionToTry) => answerOf(client.POST('/api/v1/back-tests', { body: body as never }));

export interface ExemptionEntry {
  definition: string;
  rule: string;
  targetKind: ExemptionTarget;
  target: string;
  division: string;
  basis: string;
  why: string;
  from: string;
  until: string;
}

export const askExemption = (entry: ExemptionEntry) => answerOf(client.POST('/api/v1/exemptions', { body: entry }));

export const decideExemption = (id: string, isAgreed: boolean, text: string) =>
  answerOf(client.POST('/api/v1/exemptions/{id}/decision', { params: { path: { id } }, body: { isAgreed, text } as never }));

export const endExemption = (id: string, text: string) =>
  answerOf(client.POST('/api/v1/exemptions/{id}/end', { params: { path: { id } }, body: { text } as never }));
