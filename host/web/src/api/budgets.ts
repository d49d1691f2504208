import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './schema';

export type BudgetDraft = components['schemas']['BudgetRequest'];
export type BudgetItem = components['schemas']['BudgetItem'];
export type BudgetOfDivision = components['schemas']['BudgetOfDivision'];

/** What was entered of the budgets of a division and those below it. */
export const budgetsQuery = (division: string, year: number) =>
  queryOptions({
    queryKey: ['budgets', division, year],
    queryFn: () => answerOf(client.GET('/api/v1/budgets', { params: { query: { division, year } } })),
  });

/** Enters the approval of a budget, or expected transfers of a fund. */
export const enterBudget = (budget: BudgetDraft) => answerOf(client.POST('/api/v1/budgets', { body: budget }));
