import { Problem, type ProblemError } from './problem';

/** What became of the rows of a call that takes one or many. */
export interface BatchAnswer {
  accepted: number;
  duplicates: number;
  refused: number;
  results: { row: number; id?: string | null; outcome: 'accepted' | 'duplicate' | 'refused'; errors?: ProblemError[] }[];
}

/** A batch can be answered with 200 and still have refused a row: for a single thing that is a failure. */
export function throwRefused(answer: BatchAnswer | undefined): void {
  const errors = answer?.results?.flatMap((r) => (r.outcome === 'refused' ? (r.errors ?? []) : [])) ?? [];
  const [first] = errors;
  if (first) throw new Problem(422, first.code, first.message, first.hint, errors);
}
