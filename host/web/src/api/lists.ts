import { answerOf, client } from './client';
import type { paths } from './schema';
import type { LinesSum } from './types';

type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer A } } } } }
  ? A
  : never;

/** The addresses that answer a page of rows and the cursor of the next. */
export type ListPath = { [P in keyof paths]: Answer<P> extends { items: unknown[]; next?: string | null } ? P : never }[keyof paths];

export type ListRow<P extends ListPath> = Answer<P> extends { items: (infer R)[] } ? R : never;

type Parameters<P extends ListPath> = paths[P] extends { get: { parameters: infer A } } ? A : never;
type QueryOf<P extends ListPath> = Parameters<P> extends { query?: infer Q } ? NonNullable<Q> : never;

/** What a list can be asked for, but for where its page begins. */
export type ListQuery<P extends ListPath> = Omit<QueryOf<P>, 'cursor' | 'limit'>;

export type ListPlace<P extends ListPath> = Parameters<P> extends { path: infer R } ? R : undefined;

export interface PageOf<R> {
  items: R[];
  next?: string | null;
  /** What all rows sum up to, when it was asked for. */
  sum?: LinesSum | null;
}

/** One page of any list. The one cast: which parameters a list takes is checked where it is named. */
export function pageOf<P extends ListPath>(path: P, query: ListQuery<P>, page: { cursor?: string; limit?: number }, place?: ListPlace<P>) {
  const parameters = { query: { ...query, ...page }, path: place };
  return answerOf(client.GET(path as '/api/v1/payments', { params: parameters as never })) as Promise<PageOf<ListRow<P>>>;
}

/** As many rows as one page can hold: for lists that are short by nature. */
export const longestPage = 500;
