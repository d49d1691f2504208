import type { ProblemError } from './types';

/** A refusal as the API words it (problem details, RFC 9457), in the language that was asked for. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    title: string,
    readonly detail: string,
    readonly errors: ProblemError[],
  ) {
    super(title);
    this.name = 'Problem';
  }

  /** The problem that an answer carries; an answer that carries none still becomes one, so that no failure goes unseen. */
  static of(status: number, body: unknown): Problem {
    const from = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    if (Array.isArray(from.results)) return Problem.ofBatch(status, from.results as { errors?: ProblemError[] }[]);
    return new Problem(
      status,
      text(from.code) ?? `http_${status}`,
      text(from.title) ?? '',
      text(from.detail) ?? '',
      Array.isArray(from.errors) ? (from.errors as ProblemError[]) : [],
    );
  }

  /** A refused batch answers row by row. */
  private static ofBatch(status: number, results: { errors?: ProblemError[] }[]): Problem {
    const errors = results.flatMap((r) => r.errors ?? []);
    const [first] = errors;
    return new Problem(status, first?.code ?? `http_${status}`, first?.message ?? '', first?.hint ?? '', errors);
  }

  /** No answer came at all: the host is down or the line is cut. */
  static unreachable(): Problem {
    return new Problem(0, 'unreachable', '', '', []);
  }

  get isUnauthenticated(): boolean {
    return this.status === 401;
  }

  /** What was refused stays refused; what broke on the way may work the second time. */
  get mayPass(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
