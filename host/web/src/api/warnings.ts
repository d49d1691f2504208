import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { Sweep } from './types';

export const warningSummaryQuery = (division: string) =>
  queryOptions({
    queryKey: ['warnings', 'summary', division],
    queryFn: () => answerOf(client.GET('/api/v1/warnings/summary', { params: { query: { division } } })),
  });

export const warningQuery = (id: string) =>
  queryOptions({
    queryKey: ['warning', id],
    queryFn: () => answerOf(client.GET('/api/v1/warnings/{id}', { params: { path: { id: Number(id) } } })),
  });

const waitMilliseconds = 700;

/** Starts a sweep and waits until it ends. A year that is over is judged as of its last day. */
export async function sweep(division: string, year: number): Promise<Sweep> {
  const asOf = year < new Date().getFullYear() ? `${year}-12-31` : undefined;
  let run = await answerOf(client.POST('/api/v1/sweeps', { body: { division, year, asOf } }));
  while (run.state === 'queued' || run.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, waitMilliseconds));
    run = await answerOf(client.GET('/api/v1/sweeps/{id}', { params: { path: { id: run.id } } }));
  }
  return run;
}

export const explain = (id: string, text: string) =>
  answerOf(client.POST('/api/v1/warnings/{id}/notes', { params: { path: { id: Number(id) } }, body: { id: Number(id), text } }));
