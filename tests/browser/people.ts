import type { Browser, Page } from '@playwright/test';
import { runningHost } from './host';

const host = runningHost();
const password = 'Sunlit-Approval-2018';

/** Calls the API as the person whom the page is signed in as. */
export async function call(page: Page, method: string, path: string, body?: unknown) {
  return page.evaluate(
    async ([method, path, body]) => {
      const answer = await fetch(`/api/v1/${path}`, {
        method: method as string,
        headers: { 'X-Requested-With': 'SunLedger', 'Content-Type': 'application/json' },
        body: body === null ? undefined : JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${String(path)}: ${answer.status} ${text}`);
      return text === '' ? null : (JSON.parse(text) as Record<string, never>);
    },
    [method, path, body ?? null] as const,
  );
}

interface Post {
  id: string;
  name: string;
  role: string;
  divisionCode: string;
  /** Last day of the role. Three administrators for good would end the first administrator, by whom all of this is set up. */
  until?: string;
}

/** Somebody with one role, signed in, in a browser of their own. */
export async function person(admin: Page, browser: Browser, { id, name, role, divisionCode, until }: Post): Promise<Page> {
  const made = await call(admin, 'POST', 'users', { id, name, divisionCode });
  await call(admin, 'POST', 'grants', { userId: id, role, until, reason: '测试' }); // the first administrator's word alone appoints
  const oneTime = Object.values(made as Record<string, string>).find((value) => value !== id)!;
  const page = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage();
  await page.goto(`${host.url}/sign-in`);
  await call(page, 'POST', 'session', { user: id, password: oneTime });
  await call(page, 'POST', 'session/password', { current: oneTime, password });
  return page;
}
