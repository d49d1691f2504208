import createClient, { type Middleware } from 'openapi-fetch';
import { i18next } from '@/i18n/language';
import { Problem } from './problem';
import type { paths } from './schema';

/** A program's secret, while its maker looks at the developer page: it comes before any session. */
let secretInHand: string | null = null;

export function callWith(secret: string | null): void {
  secretInHand = secret;
}

const manners: Middleware = {
  onRequest({ request }) {
    if (secretInHand) request.headers.set('Authorization', `Bearer ${secretInHand}`);
    // A page of another site cannot add this header, so that a cookie alone moves nothing.
    request.headers.set('X-Requested-With', 'SunLedger');
    request.headers.set('Accept-Language', i18next.language === 'en' ? 'en' : 'zh-CN');
  },
  async onResponse({ response }) {
    if (!response.ok) throw Problem.of(response.status, await response.json().catch(() => null));
  },
  onError: () => Problem.unreachable(),
};

/** The host's API, typed by its own document. A refusal is thrown as a {@link Problem}. */
export const client = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  fetch: (request) => fetch(request), // looked up with each call, so that tests can stand in for the network
});
client.use(manners);
if (!import.meta.env.PROD) client.use((await import('./watch')).watch);

/** What a call answered: refusals were thrown before. */
export async function answerOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** A file as a form; what must be known before it is read stands first. */
export function formOf(file: File, parts: Record<string, unknown> = {}): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, JSON.stringify(part));
  form.append('file', file);
  return form;
}

/** Sends a form as the body: the document describes the file's parts, not the browser's object. */
export const asForm = (form: FormData) => ({ body: form as never, bodySerializer: (body: unknown) => body as FormData });
