import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './schema';

export type ContractDraft = components['schemas']['ContractDraft'];
export type MeasureDraft = components['schemas']['MeasureDraft'];
export type MeasureItem = components['schemas']['MeasureItem'];

export const contractQuery = (code: string) =>
  queryOptions({
    queryKey: ['contract', code],
    queryFn: () => answerOf(client.GET('/api/v1/contracts/{code}', { params: { path: { code } } })),
  });

/** Enters a contract, or writes its next version. */
export const saveContract = (contract: ContractDraft, isNew: boolean) =>
  answerOf(isNew ? client.POST('/api/v1/contracts', { body: contract }) : client.PUT('/api/v1/contracts', { body: contract }));

export const measureQuery = (id: string) =>
  queryOptions({
    queryKey: ['measure', id],
    queryFn: () => answerOf(client.GET('/api/v1/measures/{id}', { params: { path: { id } } })),
  });

/** Sets a performance measure. */
export const setMeasure = (measure: MeasureDraft) => answerOf(client.POST('/api/v1/measures', { body: measure }));

/** Declares targets complete, or opens them again. */
export const declareTargets = (declaration: components['schemas']['DeclarationDraft']) =>
  answerOf(client.POST('/api/v1/target-declarations', { body: declaration }));

/** Submits what a unit or a division says of itself for a year. */
export const selfEvaluate = (evaluation: components['schemas']['EvaluationDraft']) =>
  answerOf(client.POST('/api/v1/self-evaluations', { body: evaluation }));

/** Reports what a measure has reached. */
export const reportMeasure = (report: components['schemas']['ReportDraft']) =>
  answerOf(client.POST('/api/v1/measure-reports', { body: report }));
