import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './schema';

export type NewUser = components['schemas']['CreateUserRequest'];
export type NewGrant = components['schemas']['ProposeGrantRequest'];

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: () => answerOf(client.GET('/api/v1/roles')),
  staleTime: 10 * 60_000,
});

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: () => answerOf(client.GET('/api/v1/policies')),
});

export const createUser = (user: NewUser) => answerOf(client.POST('/api/v1/users', { body: user }));

export const resetPassword = (id: string) =>
  answerOf(client.POST('/api/v1/users/{id}/password', { params: { path: { id } }, body: { id } }));

export const confirmReset = (id: string) =>
  answerOf(client.POST('/api/v1/users/{id}/password/confirm', { params: { path: { id } }, body: { id } }));

export const confirmTie = ({ id, subject }: { id: string; subject: string }) =>
  answerOf(client.POST('/api/v1/users/{id}/external-subject/confirm', { params: { path: { id } }, body: { id, subject } }));

export const userSessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['user-sessions', id],
    queryFn: () => answerOf(client.GET('/api/v1/users/{id}/sessions', { params: { path: { id } } })),
  });

/** Ends one session of a user, or all of them when none is named. */
export const endUserSessions = ({ id, sessionId, reason }: { id: string; sessionId?: string; reason: string }) =>
  answerOf(client.POST('/api/v1/users/{id}/sessions/end', { params: { path: { id } }, body: { id, sessionId, reason } }));

export const closeUser = ({ id, reason }: { id: string; reason: string }) =>
  answerOf(client.POST('/api/v1/users/{id}/close', { params: { path: { id } }, body: { id, reason } }));

export const reopenUser = (id: string) => answerOf(client.POST('/api/v1/users/{id}/reopen', { params: { path: { id } }, body: { id } }));

export const proposeGrant = (grant: NewGrant) => answerOf(client.POST('/api/v1/grants', { body: grant }));

export type GrantStep = 'agree' | 'refuse' | 'withdraw' | 'end';

/** One step in the life of a grant. */
export function stepGrant({ id, step, opinion }: { id: string; step: GrantStep; opinion?: string }) {
  const said = { params: { path: { id } }, body: { id, opinion } };
  switch (step) {
    case 'agree':
      return answerOf(client.POST('/api/v1/grants/{id}/agree', said));
    case 'refuse':
      return answerOf(client.POST('/api/v1/grants/{id}/refuse', said));
    case 'withdraw':
      return answerOf(client.POST('/api/v1/grants/{id}/withdraw', said));
    case 'end':
      return answerOf(client.POST('/api/v1/grants/{id}/end', said));
  }
}
