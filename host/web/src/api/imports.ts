import { queryOptions } from '@tanstack/react-query';
import { answerOf, asForm, client, formOf } from './client';
import type { ImportRun, Mapping } from './types';

const pollMilliseconds = 800;

export const isRunning = (run: ImportRun | undefined) => run?.state === 'queued' || run?.state === 'running';

export const importKindsQuery = queryOptions({
  queryKey: ['import-kinds'],
  queryFn: () => answerOf(client.GET('/api/v1/import-kinds')),
  staleTime: Infinity,
});

/** One import, asked for again and again while it runs. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => answerOf(client.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (isRunning(query.state.data) ? pollMilliseconds : false),
  });

export const savedMappingsQuery = queryOptions({
  queryKey: ['import-mappings'],
  queryFn: () => answerOf(client.GET('/api/v1/import-mappings')),
});

/** What an import would see of a file: with the mapping given, or with what the headers suggest. Writes nothing. */
export const previewImport = (kind: string, file: File, mapping?: Mapping) =>
  answerOf(client.POST('/api/v1/imports:preview', { params: { query: { kind } }, ...asForm(formOf(file, mapping && { mapping })) }));

export const saveMapping = (name: string, mapping: Mapping) =>
  answerOf(client.PUT('/api/v1/import-mappings/{name}', { params: { path: { name } }, body: mapping as never }));

export interface ImportOrder {
  kind: string;
  file: File;
  mapping: ChosenMapping;
  mode: 'all' | 'partial';
  dryRun: boolean;
}

export interface ChosenMapping {
  /** Set while it is a saved one, unchanged: the import then says which version it used. */
  name?: string;
  body: Mapping;
}

export const startImport = ({ kind, file, mapping, mode, dryRun }: ImportOrder) =>
  answerOf(
    client.POST('/api/v1/imports', {
      params: { query: { kind, mapping: mapping.name, mode, dryRun } },
      ...asForm(formOf(file, mapping.name ? {} : { mapping: mapping.body })),
    }),
  );

export const downloadCorrections = (id: string) =>
  answerOf(client.GET('/api/v1/imports/{id}/corrections.csv', { params: { path: { id } }, parseAs: 'blob' })) as Promise<Blob>;
