import { answerOf, client } from './client';
import type { components } from './schema';

export type BudgetDraft = components['schemas']['BudgetRequest'];
export type BudgetItem = components['schemas']['BudgetItem'];

/** Enters the approval of a budget, or expected transfers of a fund. */
export const enterBudget = (budget: BudgetDraft) => answerOf(client.POST('/api/v1/budgets', { body: budget }));
