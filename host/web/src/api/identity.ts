import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './schema';
import type { User } from './types';

export type NewUser = components['schemas']['CreateUserRequest'];
export type NewKey = components['schemas']['CreateApiKeyRequest'];

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: () => answerOf(client.GET('/api/v1/roles')),
  staleTime: 10 * 60_000,
});

export const createUser = (user: NewUser) => answerOf(client.POST('/api/v1/users', { body: user }));

export const resetPassword = (id: string) =>
  answerOf(client.POST('/api/v1/users/{id}/password', { params: { path: { id } }, body: { id } }));

export const changeUser = ({ id, name, divisionCode, organisationCode, language, active }: User) =>
  answerOf(
    client.PUT('/api/v1/users/{id}', { params: { path: { id } }, body: { id, name, divisionCode, organisationCode, language, active } }),
  );

export const createKey = (key: NewKey) => answerOf(client.POST('/api/v1/api-keys', { body: key }));

export const revokeKey = (id: string) => answerOf(client.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } }));
