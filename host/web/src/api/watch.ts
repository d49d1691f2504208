import type { Middleware } from 'openapi-fetch';
import { unasked } from './unasked';

/**
 * While the interface is developed or tested, a call that says more than its route asks for is not sent at all. TypeScript does not see it: a spread, a row of a table handed on whole, a
 * cast. The interface that clerks get is built without this.
 */
export const watch: Middleware = {
  async onRequest({ request, schemaPath }) {
    const { default: table } = await import('virtual:asked');
    const isJson = request.headers.get('Content-Type')?.startsWith('application/json') ?? false;
    const body: unknown = isJson ? JSON.parse((await request.clone().text()) || 'null') : undefined;
    const found = unasked(table, request.method, schemaPath, new URL(request.url).searchParams.keys(), body);
    if (found.length === 0) return;
    const fault = `${request.method} ${schemaPath} is told what it does not ask for: ${found.join(', ')}`;
    console.error(fault);
    throw new Error(fault);
  },
};
