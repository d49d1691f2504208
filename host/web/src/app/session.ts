import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { answerOf, client as api } from '@/api/client';
import { proposeLanguage } from '@/i18n/language';
import { Problem } from '@/api/problem';
import type { Session } from '@/api/types';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await answerOf(api.GET('/api/v1/session'));
    } catch (failure) {
      if (failure instanceof Problem && failure.isUnauthenticated) return null;
      throw failure;
    }
  },
  staleTime: 5 * 60_000,
});

/** The names of SunLedger.Modules.May: what a caller may do. */
export type Permission =
  | 'ledger.see'
  | 'ledger.see-own'
  | 'indicators.move'
  | 'payments.apply'
  | 'payments.check'
  | 'payments.post'
  | 'projects.keep'
  | 'performance.keep'
  | 'warnings.handle'
  | 'warnings.close'
  | 'persons.see'
  | 'observations.post'
  | 'registers.keep'
  | 'registers.check'
  | 'catalogue.keep'
  | 'system.administer'
  | 'client.own'
  | 'users.see'
  | 'users.keep'
  | 'grants.propose'
  | 'grants.decide'
  | 'policies.keep'
  | 'audit.read'
  | 'approval.take-part'
  | 'approval.chains';

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

export function useMay(permission: Permission): boolean {
  return useSession()?.permissions.includes(permission) ?? false;
}

/** Signs in with a password; answers a ticket when a code of the second factor is wanted too. */
export async function signIn(client: QueryClient, user: string, password: string): Promise<{ ticket: string } | Session | null> {
  const step = await answerOf(api.POST('/api/v1/session', { body: { user, password } }));
  return step ? { ticket: step.ticket } : enter(client);
}

/** The second step of signing in. */
export async function takeSecondStep(client: QueryClient, ticket: string, code: string): Promise<Session | null> {
  await answerOf(api.POST('/api/v1/session/second-factor', { body: { ticket, code } }));
  return enter(client);
}

/** Whoever has just come in: what they may do and which language they read. */
export async function enter(client: QueryClient): Promise<Session | null> {
  forgetOthers(client);
  const session = await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
  if (session) proposeLanguage(session.language);
  return session;
}

export async function signOut(client: QueryClient): Promise<void> {
  await answerOf(api.DELETE('/api/v1/session'));
  forgetOthers(client);
  client.setQueryData(sessionQuery.queryKey, null);
}

/** What one person saw is not shown to the next. The session itself stays watched by the screens. */
function forgetOthers(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
}

export async function changePassword(client: QueryClient, current: string, next: string): Promise<void> {
  await answerOf(api.POST('/api/v1/session/password', { body: { current, password: next } }));
  await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
}
