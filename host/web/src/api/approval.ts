import { queryOptions } from '@tanstack/react-query';
import { answerOf, asForm, client, formOf } from './client';
import type { ChainDraft, DocumentItem, PersonalAct } from './types';

export const boxes = ['mine', 'section', 'overdue', 'done', 'submitted'] as const;
export type Box = (typeof boxes)[number];

export const countsQuery = queryOptions({
  queryKey: ['approval', 'counts'],
  queryFn: () => answerOf(client.GET('/api/v1/approval/counts')),
});

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['approval', 'document', id],
    queryFn: () => answerOf(client.GET('/api/v1/approval/documents/{id}', { params: { path: { id } } })),
  });

export const kindsQuery = queryOptions({
  queryKey: ['approval', 'kinds'],
  queryFn: () => answerOf(client.GET('/api/v1/approval/kinds')),
  staleTime: 5 * 60_000,
});

export const phrasesQuery = queryOptions({
  queryKey: ['approval', 'phrases'],
  queryFn: () => answerOf(client.GET('/api/v1/approval/phrases')),
});

export const keepPhrases = (phrases: string[]) => answerOf(client.PUT('/api/v1/approval/phrases', { body: { phrases } }));

export interface Submission {
  id: string;
  kind: string;
  content: Record<string, unknown>;
  parentId?: string;
  comment?: string;
}

export const submitDocument = (body: Submission) => answerOf(client.POST('/api/v1/approval/documents', { body }));

export interface PersonalOrder {
  id: string;
  act: PersonalAct;
  step: number;
  contentHash: string;
  toStep?: number;
  reason?: string;
}

export const actOnDocument = (order: PersonalOrder) =>
  answerOf(client.POST('/api/v1/approval/documents/{id}/acts', { params: { path: { id: order.id } }, body: order }));

/** Agrees to each by itself. The answer says of each what became of it, also when all were refused. */
export const agreeToMany = (items: DocumentItem[], reason?: string) =>
  answerOf(
    client.POST('/api/v1/approval/agreements', {
      body: { documents: items.map(({ id, step, contentHash }) => ({ id, step, contentHash })), reason },
    }),
  );

export const attachFile = (id: string, file: File) =>
  answerOf(client.POST('/api/v1/approval/documents/{id}/attachments', { params: { path: { id } }, ...asForm(formOf(file)) }));

export const attachmentAddress = (id: string) => `/api/v1/approval/attachments/${id}`;

export const delegationsQuery = queryOptions({
  queryKey: ['approval', 'delegations'],
  queryFn: () => answerOf(client.GET('/api/v1/approval/delegations')),
});

export const delegate = (body: { toId: string; untilOn: string; reason?: string }) =>
  answerOf(client.POST('/api/v1/approval/delegations', { body }));

export const endDelegation = (id: string) => answerOf(client.DELETE('/api/v1/approval/delegations/{id}', { params: { path: { id } } }));

export const chainsQuery = queryOptions({
  queryKey: ['approval', 'chains'],
  queryFn: () => answerOf(client.GET('/api/v1/approval/chains')),
});

export const saveChain = (body: ChainDraft) => answerOf(client.POST('/api/v1/approval/chains', { body }));

export interface Sample {
  kind: string;
  division: string;
  amount?: number;
  category?: string;
}

export const previewChain = (query: Sample) => answerOf(client.GET('/api/v1/approval/chains/preview', { params: { query } }));

export const demandsQuery = queryOptions({
  queryKey: ['approval', 'demands'],
  queryFn: () => answerOf(client.GET('/api/v1/approval/demands')),
});

export const setDemand = (body: { kind: string; divisionCode: string; isDemanded: boolean }) =>
  answerOf(client.PUT('/api/v1/approval/demands', { body }));
