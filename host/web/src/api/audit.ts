import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';

/** One line of the audit trail. */
export const lineQuery = (no: number) =>
  queryOptions({ queryKey: ['audit', no], queryFn: () => answerOf(client.GET('/api/v1/audit/lines/{no}', { params: { path: { no } } })) });

export const archivesQuery = queryOptions({
  queryKey: ['audit', 'archives'],
  queryFn: () => answerOf(client.GET('/api/v1/audit/archives')),
});

export const makeArchive = (before: string) => answerOf(client.POST('/api/v1/audit/archives', { body: { before } }));
