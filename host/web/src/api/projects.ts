import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import { longestPage, pageOf } from './lists';
import type { ProjectDraft } from './types';

export const projectQuery = (code: string) =>
  queryOptions({
    queryKey: ['project', code],
    queryFn: () => answerOf(client.GET('/api/v1/projects/{code}', { params: { path: { code } } })),
  });

export const assignmentsQuery = (project: string) =>
  queryOptions({ queryKey: ['assignments', project], queryFn: () => pageOf('/api/v1/assignments', { project }, { limit: longestPage }) });

/** Enters a project, or writes it anew under the same code. */
export const saveProject = (project: ProjectDraft, isNew: boolean) =>
  answerOf(isNew ? client.POST('/api/v1/projects', { body: project }) : client.PUT('/api/v1/projects', { body: project }));
