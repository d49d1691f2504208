import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import { longestPage, pageOf } from './lists';
import type { Moment } from './ledger';
import type { ProjectDraft } from './types';

export const projectQuery = (code: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['project', code, moment],
    queryFn: () => answerOf(client.GET('/api/v1/projects/{code}', { params: { path: { code }, query: moment } })),
  });

export const assignmentsQuery = (project: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['assignments', project, moment],
    queryFn: () => pageOf('/api/v1/assignments', { project, ...moment }, { limit: longestPage }),
  });

/** Enters a project, or writes it anew under the same code. */
export const saveProject = (project: ProjectDraft, isNew: boolean) =>
  answerOf(isNew ? client.POST('/api/v1/projects', { body: project }) : client.PUT('/api/v1/projects', { body: project }));
