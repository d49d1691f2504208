import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';

/** Which lines are summed. */
export interface PersonTotalsScope {
  division: string;
  year: number;
  payment?: string;
  batch?: string;
  month?: string;
  q?: string;
  samePerson?: string;
}

export const personTotalsQuery = (scope: PersonTotalsScope) =>
  queryOptions({
    queryKey: ['person-lines', 'totals', scope],
    queryFn: () => answerOf(client.GET('/api/v1/person-lines/totals', { params: { query: scope } })),
  });

/** From the person of a line back to the sources of what they get; the reason goes into the audit trail. */
export const tracePerson = (line: string, reason: string) => answerOf(client.POST('/api/v1/persons/trace', { body: { line, reason } }));

/** The person of a line in full; the reason goes into the audit trail. */
export const unmaskPerson = (id: string, reason: string) =>
  answerOf(client.POST('/api/v1/person-lines/{id}/unmask', { params: { path: { id } }, body: { id, reason } }));
