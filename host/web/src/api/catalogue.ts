import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import { longestPage, pageOf } from './lists';
import type { components } from './schema';
import type { SwitchKind } from './types';

const lasting = 10 * 60_000;

export const divisionQuery = (code: string) =>
  queryOptions({
    queryKey: ['division', code],
    queryFn: () => answerOf(client.GET('/api/v1/divisions/{code}', { params: { path: { code } } })),
    staleTime: lasting,
  });

/** The divisions directly below one, as they stood on a day: codes come and go. */
export const divisionChildrenQuery = (parent: string, asOf?: string) =>
  queryOptions({
    queryKey: ['divisions', parent, asOf],
    queryFn: async () => (await pageOf('/api/v1/divisions', { parent, asOf }, { limit: longestPage })).items,
    staleTime: lasting,
  });

export const fundsQuery = queryOptions({
  queryKey: ['funds'],
  queryFn: async () => (await pageOf('/api/v1/funds', {}, { limit: longestPage })).items,
  staleTime: lasting,
});

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: () => answerOf(client.GET('/api/v1/categories')),
  staleTime: lasting,
});

export const categoryQuery = (code: string) =>
  queryOptions({
    queryKey: ['category', code],
    queryFn: () => answerOf(client.GET('/api/v1/categories/{code}', { params: { path: { code } } })),
    staleTime: lasting,
  });

/** By what a category was ever judged, in a division or everywhere: the newest first. */
export const categoryVersionsQuery = (code: string, division: string | undefined) =>
  queryOptions({
    queryKey: ['category', code, 'versions', division],
    queryFn: () => answerOf(client.GET('/api/v1/categories/{code}/versions', { params: { path: { code }, query: { division } } })),
    staleTime: lasting,
  });

export const pluginsQuery = queryOptions({ queryKey: ['plugins'], queryFn: () => answerOf(client.GET('/api/v1/plugins')) });

export const switchesQuery = (division: string | undefined) =>
  queryOptions({
    queryKey: ['switches', division],
    queryFn: () => answerOf(client.GET('/api/v1/switches', { params: { query: { division } } })),
  });

export const switchHistoryQuery = queryOptions({
  queryKey: ['switches', 'history'],
  queryFn: () => answerOf(client.GET('/api/v1/switches/history', { params: { query: {} } })),
});

export const takeoversQuery = queryOptions({
  queryKey: ['takeovers'],
  queryFn: () => answerOf(client.GET('/api/v1/divisions/takeovers')),
});

export const enterTakeover = (body: components['schemas']['TakeOverRequest']) =>
  answerOf(client.POST('/api/v1/divisions/takeovers', { body }));

export const switchImpactQuery = (kind: SwitchKind, code: string, division: string | undefined) =>
  queryOptions({
    queryKey: ['switches', 'impact', kind, code, division],
    queryFn: () => answerOf(client.GET('/api/v1/switches/impact', { params: { query: { kind, code, division } } })),
  });

export const makeSwitch = (body: components['schemas']['SwitchRequest']) => answerOf(client.POST('/api/v1/switches', { body }));
