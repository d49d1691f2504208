import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import { longestPage, pageOf } from './lists';

/** Budget years that hold anything, newest first. */
export const yearsQuery = queryOptions({
  queryKey: ['years'],
  queryFn: async () => (await answerOf(client.GET('/api/v1/overview/years'))).years,
  staleTime: 5 * 60_000,
});

/** Up to when a screen counts: a business day, and an instant of recording. */
export interface Moment {
  asOf?: string;
  knownAt?: string;
}

/** The same, and the day whose division tree it is; that of the business day when there is none. */
export interface MomentInTree extends Moment {
  tree?: string;
}

export const overviewQuery = (year: number, division: string, moment: MomentInTree = {}) =>
  queryOptions({
    queryKey: ['overview', year, division, moment],
    queryFn: () => answerOf(client.GET('/api/v1/overview', { params: { query: { year, division, ...moment } } })),
  });

export const flowQuery = (year: number, division: string, moment: MomentInTree = {}) =>
  queryOptions({
    queryKey: ['overview', 'flow', year, division, moment],
    queryFn: () => answerOf(client.GET('/api/v1/overview/flow', { params: { query: { year, division, ...moment } } })),
  });

/** What each number counts, by its code. */
export const definitionsQuery = queryOptions({
  queryKey: ['definitions'],
  queryFn: async () => (await answerOf(client.GET('/api/v1/definitions'))).items,
  staleTime: Infinity,
});

export const reconciliationQuery = (moment: Moment = {}) =>
  queryOptions({
    queryKey: ['reconciliation', moment],
    queryFn: () => answerOf(client.GET('/api/v1/reconciliation', { params: { query: moment } })),
  });

export const reconcile = () => answerOf(client.POST('/api/v1/reconciliation'));

export const paymentTraceQuery = (id: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['payment', id, 'trace', moment],
    queryFn: () => answerOf(client.GET('/api/v1/payments/{id}/trace', { params: { path: { id }, query: moment } })),
  });

export const indicatorQuery = (id: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['indicator', id, moment],
    queryFn: () => answerOf(client.GET('/api/v1/indicators/{id}', { params: { path: { id }, query: moment } })),
  });

export const childrenQuery = (id: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['indicator', id, 'children', moment],
    queryFn: () => pageOf('/api/v1/indicators/{id}/children', moment, { limit: longestPage }, { id }),
  });

export const traceQuery = (id: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['indicator', id, 'trace', moment],
    queryFn: () => answerOf(client.GET('/api/v1/indicators/{id}/trace', { params: { path: { id }, query: moment } })),
  });

export const paymentQuery = (id: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['payment', id, moment],
    queryFn: () => answerOf(client.GET('/api/v1/payments/{id}', { params: { path: { id }, query: moment } })),
  });

/** The payee in full: recorded with its reason, and never kept by the browser. */
export const unmaskPayee = (id: string, reason: string) =>
  answerOf(client.POST('/api/v1/payments/{id}/unmask', { params: { path: { id } }, body: { id, reason } }));

/** What is sealed, and what the last verification found; looked at often while one runs. */
export const verificationQuery = queryOptions({
  queryKey: ['verification'],
  queryFn: () => answerOf(client.GET('/api/v1/ledger/verification')),
  refetchInterval: (query) => (query.state.data?.isVerifying ? 1_000 : 10_000),
});

export const startVerification = () => answerOf(client.POST('/api/v1/ledger/verification'));

export const checkpoints = () => answerOf(client.GET('/api/v1/ledger/checkpoints'));
