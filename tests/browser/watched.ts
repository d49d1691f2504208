import { expect, test as plain, type Response } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';

/**
 * What the host says to a call that is not one of its own (decision 0119). A clerk can do nothing about it: the interface sent what no route asks for, or in a form that none reads.
 */
const misspoken = /^(unknown|duplicate)_(field|parameter)$|^missing_field$|^not_a(n)?_|^malformed$/;

const bodyMilliseconds = 3_000;

interface Watched {
  /** Codes of such refusals that a test brings about on purpose. */
  askedFor: string[];
  watch: void;
}

/**
 * Every test is one of these. It fails when the host broke, or was told what it did not ask for, by any page that was open in it: what is refused behind a screen would else go unseen where no
 * test looks at the dialog's end.
 */
export const test = plain.extend<Watched>({
  askedFor: [[], { option: true }],
  watch: [
    async ({ browser, askedFor }, use) => {
      const found: string[] = [];
      const reading: Promise<void>[] = [];
      const open = browser.newContext.bind(browser);
      // Pages of colleagues have contexts of their own.
      browser.newContext = async (options) => {
        const context = await open(options);
        const close = context.close.bind(context);
        context.on('response', (answer) => reading.push(judge(answer, askedFor, found)));
        // The body of an answer goes with its page.
        context.close = async (options) => {
          await Promise.all(reading);
          await close(options);
        };
        return context;
      };
      await use();
      browser.newContext = open;
      await Promise.all(reading);
      expect(found, 'what the host was told and did not ask for, or where it broke').toEqual([]);
    },
    { auto: true },
  ],
});

async function judge(answer: Response, askedFor: string[], found: string[]): Promise<void> {
  const call = `${answer.request().method()} ${answer.url()}`;
  if (answer.status() >= 500) found.push(`${answer.status()} ${call}`);
  if (answer.status() !== 400) return;
  // Of a page that was left, or that never read it, there is no body to come.
  const body = (await Promise.race([answer.json().catch(() => ({})), setTimeout(bodyMilliseconds, {})])) as { code?: string };
  if (body.code && misspoken.test(body.code) && !askedFor.includes(body.code)) found.push(`400 ${body.code} ${call} ${answer.request().postData() ?? ''}`);
}
