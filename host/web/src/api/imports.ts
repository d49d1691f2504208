import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { ImportKind, ImportPreview, ImportRun, Mapping, Page, SavedMapping } from './types';

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

export const savedMappingsQuery = (kind: string) =>
  queryOptions({
    queryKey: ['import-mappings', kind],
    queryFn: async () => (await api.get<Page<SavedMapping>>('/import-mappings', { kind, limit: 500 })).items,
  });

export const previewImport = (kind: string, file: File) => api.upload<ImportPreview>('/imports:preview', file, { kind });

export const saveMapping = (name: string, mapping: Mapping) => api.put<void>(`/import-mappings/${encodeURIComponent(name)}`, mapping);

export interface ImportOrder {
  kind: string;
  file: File;
  mapping: string | undefined;
  mode: 'all' | 'partial';
  dryRun: boolean;
}

export const startImport = ({ kind, file, mapping, mode, dryRun }: ImportOrder) =>
  api.upload<{ id: string }>('/imports', file, { kind, mapping, mode, dryRun });

export const correctionsAddress = (id: string) => `/api/v1/imports/${encodeURIComponent(id)}/corrections.csv`;
