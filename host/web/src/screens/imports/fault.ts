import { Problem } from '@/api/problem';
import type { ImportRun } from '@/api/types';

/** Why a whole file was refused, as the problem that a call would have answered. */
export function faultProblem(fault: NonNullable<ImportRun['problem']>): Problem {
  return new Problem(422, fault.code, fault.message, fault.hint, fault.row || fault.field ? [fault] : []);
}
