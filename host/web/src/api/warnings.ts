import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { WarningDetail, WarningSummary } from './types';

export const warningSummaryQuery = (division: string) =>
  queryOptions({ queryKey: ['warnings', 'summary', division], queryFn: () => api.get<WarningSummary>('/warnings/summary', { division }) });

export const warningQuery = (id: string) =>
  queryOptions({ queryKey: ['warning', id], queryFn: () => api.get<WarningDetail>(`/warnings/${encodeURIComponent(id)}`) });

export interface Sweep {
  id: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  indicators: number;
  projects: number;
  payments: number;
}

const waitMilliseconds = 700;

/** Starts a sweep and waits until it ends. A year that is over is judged as of its last day. */
export async function sweep(division: string, year: number): Promise<Sweep> {
  const asOf = year < new Date().getFullYear() ? `${year}-12-31` : undefined;
  let run = await api.post<Sweep>('/sweeps', { division, year, asOf });
  while (run.state === 'queued' || run.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, waitMilliseconds));
    run = await api.get<Sweep>(`/sweeps/${encodeURIComponent(run.id)}`);
  }
  return run;
}

export const explain = (id: string, text: string) => api.post<void>(`/warnings/${encodeURIComponent(id)}/notes`, { text });
