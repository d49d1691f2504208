import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { Flow, Indicator, Overview, Page, Payment, Trace } from './types';

/** Budget years that hold anything, newest first. */
export const yearsQuery = queryOptions({
  queryKey: ['years'],
  queryFn: async () => (await api.get<{ years: number[] }>('/overview/years')).years,
  staleTime: 5 * 60_000,
});

export const overviewQuery = (year: number, division: string) =>
  queryOptions({ queryKey: ['overview', year, division], queryFn: () => api.get<Overview>('/overview', { year, division }) });

export const flowQuery = (year: number, division: string) =>
  queryOptions({ queryKey: ['overview', 'flow', year, division], queryFn: () => api.get<Flow>('/overview/flow', { year, division }) });

export const indicatorQuery = (id: string) =>
  queryOptions({ queryKey: ['indicator', id], queryFn: () => api.get<Indicator>(`/indicators/${encodeURIComponent(id)}`) });

export const childrenQuery = (id: string) =>
  queryOptions({
    queryKey: ['indicator', id, 'children'],
    queryFn: () => api.get<Page<Indicator>>(`/indicators/${encodeURIComponent(id)}/children`, { limit: 500 }),
  });

export const traceQuery = (id: string) =>
  queryOptions({ queryKey: ['indicator', id, 'trace'], queryFn: () => api.get<Trace>(`/indicators/${encodeURIComponent(id)}/trace`) });

export const paymentQuery = (id: string) =>
  queryOptions({ queryKey: ['payment', id], queryFn: () => api.get<Payment>(`/payments/${encodeURIComponent(id)}`) });
