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
  | 'indicators.check'
  | 'payments.apply'
  | 'payments.check'
  | 'payments.post'
  | 'payments.reconcile'
  | 'projects.keep'
  | 'projects.check'
  | 'performance.keep'
  | 'performance.check'
  | 'warnings.handle'
  | 'warnings.close'
  | 'disclosure.keep'
  | 'disclosure.check'
  | 'persons.see'
  | 'catalogue.keep'
  | 'system.administer'
  | 'users.see'
  | 'users.keep'
  | 'grants.propose'
  | 'grants.decide'
  | 'policies.keep'
  | 'audit.read';

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

export function useMay(permission: Permission): boolean {
  return useSession()?.permissions.includes(permission) ?? false;
}

export async function signIn(client: QueryClient, user: string, password: string): Promise<Session | null> {
  await answerOf(api.POST('/api/v1/session', { body: { user, password } }));
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

export const leastPasswordLength = 12;

export async function changePassword(client: QueryClient, current: string, next: string): Promise<void> {
  await answerOf(api.POST('/api/v1/session/password', { body: { current, password: next } }));
  await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
}
