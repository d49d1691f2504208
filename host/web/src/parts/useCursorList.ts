import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Query } from '@/api/client';
import type { Page } from '@/api/types';

/**
 * Pages of a list that the API hands out by cursor: forward along the cursors, back along those already walked.
 * Another filter starts again at the first page.
 */
export function useCursorList<T>(path: string, query: Query, limit = 20) {
  const filter = JSON.stringify([path, query]);
  const [walked, setWalked] = useState<{ filter: string; cursors: string[] }>({ filter, cursors: [] });
  const cursors = walked.filter === filter ? walked.cursors : [];
  const cursor = cursors.at(-1);

  const list = useQuery({
    queryKey: ['list', path, query, cursor ?? null, limit],
    queryFn: () => api.get<Page<T>>(path, { ...query, cursor, limit }),
    placeholderData: keepPreviousData,
  });

  const following = list.data?.next ?? null;
  return {
    rows: list.data?.items,
    total: list.data?.total ?? null,
    isLoading: list.isFetching,
    error: list.error,
    page: cursors.length + 1,
    forward: following && !list.isPlaceholderData ? () => setWalked({ filter, cursors: [...cursors, following] }) : null,
    back: cursors.length > 0 ? () => setWalked({ filter, cursors: cursors.slice(0, -1) }) : null,
  };
}

export type CursorList<T> = ReturnType<typeof useCursorList<T>>;
