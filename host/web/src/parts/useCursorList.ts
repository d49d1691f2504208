import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pageOf, type ListPath, type ListPlace, type ListQuery } from '@/api/lists';

const rowsPerPage = 20;

/**
 * Pages of a list that the API hands out by cursor: forward along the cursors, back along those already walked.
 * Another filter starts again at the first page.
 */
export function useCursorList<P extends ListPath>(path: P, query: ListQuery<P>, place?: ListPlace<P>) {
  const filter = JSON.stringify([path, query, place]);
  const [walked, setWalked] = useState<{ filter: string; cursors: string[] }>({ filter, cursors: [] });
  const cursors = walked.filter === filter ? walked.cursors : [];
  const cursor = cursors.at(-1);

  const list = useQuery({
    queryKey: ['list', path, query, place, cursor],
    queryFn: () => pageOf(path, query, { cursor, limit: rowsPerPage }, place),
    placeholderData: keepPreviousData,
  });

  const following = list.data?.next;
  return {
    rows: list.data?.items,
    sum: list.data?.sum,
    isLoading: list.isFetching,
    error: list.error,
    page: cursors.length + 1,
    forward: following && !list.isPlaceholderData ? () => setWalked({ filter, cursors: [...cursors, following] }) : null,
    back: cursors.length > 0 ? () => setWalked({ filter, cursors: cursors.slice(0, -1) }) : null,
  };
}

/** What the pager needs of a list. */
export type CursorList = Pick<ReturnType<typeof useCursorList>, 'page' | 'forward' | 'back'> & { rows: unknown[] | undefined };
