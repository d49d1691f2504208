import { type Locator, type Page } from '@playwright/test';
import { choose } from './choose';
import { runningHost } from './host';

/** Tells what one run makes from what another made. */
export const stamp = Date.now();

export const file = { name: '凭证.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') };

export const open = (page: Page, address: string) => page.goto(`${runningHost().url}/${address}`);

export const save = (dialog: Locator) => dialog.getByRole('button', { name: /^保\s?存$/ }).click();

/** A day is taken once it is entered. */
export async function day(box: Locator, on: string): Promise<void> {
  await box.fill(on);
  await box.press('Enter');
}

/** Lists that are longer than what is drawn at once are searched. */
export async function seek(box: Locator, text: string): Promise<void> {
  await box.click();
  await box.fill(text);
  await choose(box, text);
}
