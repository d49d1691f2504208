import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { Category, CategorySummary, Division, Fund, Page, Plugin } from './types';

const lasting = 10 * 60_000;

export const divisionQuery = (code: string) =>
  queryOptions({
    queryKey: ['division', code],
    queryFn: () => api.get<Division>(`/divisions/${encodeURIComponent(code)}`),
    staleTime: lasting,
  });

/** The divisions directly below one, as they stood on a day: codes come and go. */
export const divisionChildrenQuery = (parent: string, asOf?: string) =>
  queryOptions({
    queryKey: ['divisions', parent, asOf],
    queryFn: async () => (await api.get<Page<Division>>('/divisions', { parent, asOf, limit: 500 })).items,
    staleTime: lasting,
  });

export const fundsQuery = queryOptions({
  queryKey: ['funds'],
  queryFn: async () => (await api.get<Page<Fund>>('/funds', { limit: 500 })).items,
  staleTime: lasting,
});

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: () => api.get<CategorySummary[]>('/categories'),
  staleTime: lasting,
});

export const categoryQuery = (code: string) =>
  queryOptions({
    queryKey: ['category', code],
    queryFn: () => api.get<Category>(`/categories/${encodeURIComponent(code)}`),
    staleTime: lasting,
  });

export const pluginsQuery = queryOptions({ queryKey: ['plugins'], queryFn: () => api.get<Plugin[]>('/plugins') });
