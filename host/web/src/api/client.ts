import { i18next } from '@/i18n/language';
import { Problem } from './problem';

export type Query = Record<string, string | number | boolean | null | undefined>;

/** Sent with every call: a page of another site cannot add it, so that a cookie alone moves nothing. */
const ours = { 'X-Requested-With': 'SunLedger' };

function address(path: string, query?: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return `/api/v1${path}${text && `?${text}`}`;
}

async function call(method: string, path: string, query?: Query, body?: BodyInit, type?: string): Promise<Response> {
  const headers: Record<string, string> = {
    ...ours,
    Accept: 'application/json',
    'Accept-Language': i18next.language === 'en' ? 'en' : 'zh-CN',
  };
  if (type) headers['Content-Type'] = type;
  const answer = await fetch(address(path, query), { method, headers, body, credentials: 'same-origin' }).catch(() => {
    throw Problem.unreachable();
  });
  if (answer.ok) return answer;
  throw Problem.of(answer.status, await answer.json().catch(() => null));
}

async function read<T>(answer: Response): Promise<T> {
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

/** The calls of the screens: JSON both ways, refusals thrown as {@link Problem}. */
export const api = {
  get: async <T>(path: string, query?: Query) => read<T>(await call('GET', path, query)),
  post: async <T>(path: string, body?: unknown, query?: Query) =>
    read<T>(await call('POST', path, query, JSON.stringify(body ?? {}), 'application/json')),
  put: async <T>(path: string, body: unknown) => read<T>(await call('PUT', path, undefined, JSON.stringify(body), 'application/json')),
  delete: async <T>(path: string) => read<T>(await call('DELETE', path)),
  /** Sends a file; what must be known before it is read goes first. */
  upload: async <T>(path: string, file: File, query?: Query, parts: Record<string, unknown> = {}) => {
    const form = new FormData();
    for (const [name, part] of Object.entries(parts)) form.append(name, JSON.stringify(part));
    form.append('file', file);
    return read<T>(await call('POST', path, query, form));
  },
  download: async (path: string) => (await call('GET', path)).blob(),
};
