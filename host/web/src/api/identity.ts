import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { Role, User } from './types';

export interface OneTimePassword {
  userId: string;
  password: string;
}

export interface NewUser {
  id: string;
  name: string;
  divisionCode: string;
  role: string;
  language: string;
}

export interface NewKey {
  name: string;
  divisionCode: string;
  scopes: string[];
}

export const rolesQuery = queryOptions({ queryKey: ['roles'], queryFn: () => api.get<Role[]>('/roles'), staleTime: 10 * 60_000 });

export const createUser = (user: NewUser) => api.post<OneTimePassword>('/users', user);

export const resetPassword = (id: string) => api.post<OneTimePassword>(`/users/${encodeURIComponent(id)}/password`);

export const changeUser = ({ id, name, divisionCode, role, language, active }: User) =>
  api.put<User>(`/users/${encodeURIComponent(id)}`, { name, divisionCode, role, language, active });

export const createKey = (key: NewKey) => api.post<{ id: string; key: string; expiresOn: string }>('/api-keys', key);

export const revokeKey = (id: string) => api.delete<void>(`/api-keys/${encodeURIComponent(id)}`);
