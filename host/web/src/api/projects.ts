import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { throwRefused, type BatchAnswer } from './batch';
import type { Assignment, Page, ProjectDetail } from './types';

export const projectQuery = (code: string) =>
  queryOptions({ queryKey: ['project', code], queryFn: () => api.get<ProjectDetail>(`/projects/${encodeURIComponent(code)}`) });

export const assignmentsQuery = (project: string) =>
  queryOptions({ queryKey: ['assignments', project], queryFn: () => api.get<Page<Assignment>>('/assignments', { project, limit: 500 }) });

/** Enters a project, or writes it anew under the same code. */
export async function saveProject(project: object, isNew: boolean): Promise<void> {
  throwRefused(await (isNew ? api.post<BatchAnswer>('/projects', project) : api.put<BatchAnswer>('/projects', project)));
}
