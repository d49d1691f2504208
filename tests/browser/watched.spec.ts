import { expect } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { runningHost, scope } from './host';
import { test } from './watched';

const host = runningHost();

// What all other tests lean on, shown to find what it is there for.
for (const [what, address, body] of [
  ['a body that says more than is asked for', 'approval/phrases', { phrases: [], spread: 1 }],
  ['a query that says more than is asked for', 'payments?indicatorId=1', null],
] as const) {
  for (const isAskedFor of [false, true]) {
    test.describe(isAskedFor ? 'asked for' : 'not asked for', () => {
      test.use({ askedFor: isAskedFor ? ['unknown_field', 'unknown_parameter'] : [] });
      test(`${what} ${isAskedFor ? 'passes where a test asks for the refusal' : 'fails a test'}`, async ({ page }) => {
        if (!isAskedFor) test.fail();
        await page.goto(`${host.url}/payments?${scope}`);
        const status = await page.evaluate(
          async ([address, body]) => {
            const headers = { 'X-Requested-With': 'SunLedger', 'Content-Type': 'application/json' };
            const answer = await fetch(`/api/v1/${address}`, body === null ? { headers } : { method: 'PUT', headers, body: JSON.stringify(body) });
            await answer.text();
            return answer.status;
          },
          [address, body] as const,
        );
        expect(status).toBe(400);
      });
    });
  }
}

test('no test goes past it', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.spec.ts'));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((name) => !/^import \{ test \} from '.\/watched';$/m.test(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')))).toEqual([]);
});
