import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Where pictures go: artifacts, or the documentation when it is asked to be renewed (npm run screenshots). */
const pictures = resolve(import.meta.dirname, '../..', process.env.SUNLEDGER_SCREENSHOTS ?? 'artifacts/screenshots');

/**
 * No fault that axe can see, on a page that is really there: a page that failed to load has no faults either,
 * so the number of elements that were checked and found good must reach `leastChecked`.
 */
export async function expectAccessible(page: Page, leastChecked: number): Promise<void> {
  // What is still fading in has not its own colours yet; what turns for ever is not waited for.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((a) => a.effect?.getComputedTiming().iterations !== Infinity)
        .map((a) => a.finished.catch(() => undefined)),
    ),
  );
  // Legacy is axe's word for a look at one frame, and our pages have no other: the way for several opens one more page at every look, and loads axe into it, only to put the findings of one together.
  expect(page.frames(), 'a page of several frames needs the other way').toHaveLength(1);
  const found = await new AxeBuilder({ page }).setLegacyMode().withTags(wcag).analyze();
  expect(
    found.violations.map(
      (v) =>
        `${v.id}: ${v.help}\n${v.nodes
          .slice(0, 4)
          .map((n) => `  ${n.html.slice(0, 200)}\n    ${n.failureSummary}`)
          .join('\n')}`,
    ),
  ).toEqual([]);
  const checked = new Set(found.passes.flatMap((rule) => rule.nodes.map((node) => JSON.stringify(node.target)))).size;
  expect(checked).toBeGreaterThanOrEqual(leastChecked);
}

/** Nothing sticks out to the right: on a phone nobody should have to push a page sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({
    path: join(pictures, `${name}.png`),
    animations: 'disabled',
  });
}

/** Errors that a page wrote to its console, collected until asked for. */
export function consoleErrors(page: Page): () => string[] {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return () => errors;
}
