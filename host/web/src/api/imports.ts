import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { ImportKind, ImportPreview, ImportRun, Mapping, SavedMapping } from './types';

const pollMilliseconds = 800;

export const isRunning = (run: ImportRun | undefined) => run?.state === 'queued' || run?.state === 'running';

export const importKindsQuery = queryOptions({
  queryKey: ['import-kinds'],
  queryFn: () => api.get<ImportKind[]>('/import-kinds'),
  staleTime: Infinity,
});

/** One import, asked for again and again while it runs. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => api.get<ImportRun>(`/imports/${encodeURIComponent(id)}`),
    refetchInterval: (query) => (isRunning(query.state.data) ? pollMilliseconds : false),
  });

export const savedMappingsQuery = queryOptions({
  queryKey: ['import-mappings'],
  queryFn: () => api.get<SavedMapping[]>('/import-mappings'),
});

/** What an import would see of a file: with the mapping given, or with what the headers suggest. Writes nothing. */
export const previewImport = (kind: string, file: File, mapping?: Mapping) =>
  api.upload<ImportPreview>('/imports:preview', file, { kind }, mapping && { mapping });

export const saveMapping = (name: string, mapping: Mapping) =>
  api.put<SavedMapping>(`/import-mappings/${encodeURIComponent(name)}`, mapping);

export const deleteMapping = (name: string) => api.delete<void>(`/import-mappings/${encodeURIComponent(name)}`);

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
  api.upload<ImportRun>('/imports', file, { kind, mapping: mapping.name, mode, dryRun }, mapping.name ? {} : { mapping: mapping.body });

export const downloadCorrections = (id: string) => api.download(`/imports/${encodeURIComponent(id)}/corrections.csv`);
