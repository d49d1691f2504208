import { queryOptions } from '@tanstack/react-query';
import type { Moment } from './ledger';
import { answerOf, client } from './client';

export interface CompletenessScope extends Moment {
  division: string;
  year: number;
}

export const completenessQuery = (scope: CompletenessScope) =>
  queryOptions({
    queryKey: ['elements', 'completeness', scope],
    queryFn: () => answerOf(client.GET('/api/v1/elements/completeness', { params: { query: scope } })),
  });

export const elementsQuery = queryOptions({
  queryKey: ['elements', 'all'],
  queryFn: () => answerOf(client.GET('/api/v1/elements', { params: { query: {} } })),
});

export interface ObservationEntry {
  id: string;
  subjectKind: string;
  subjectId: string;
  element: string;
  period?: string;
  value: string;
  note?: string;
  corrects?: string;
}

/** Brings one observation; a refusal is thrown. */
export const postObservation = (entry: ObservationEntry) => answerOf(client.POST('/api/v1/observations', { body: [entry] as never }));
