import { expect, type Page } from '@playwright/test';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { askedTable } from '../../host/web/asked';

const { calls } = askedTable(pathToFileURL(resolve(import.meta.dirname, '../../docs/openapi.json')));

/** The files that a page offers are there, and their addresses ask for nothing that nobody knows: they are no calls of the interface, and nobody presses them all. */
export async function expectDownloadsKnown(page: Page): Promise<void> {
  const addresses = await page.locator('a[href^="/api/v1/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const unknown = addresses.filter((address) => {
    const { pathname, searchParams } = new URL(address, 'http://localhost');
    const call = Object.keys(calls).find((one) => new RegExp(`^GET ${one.slice(4).replace(/\{\w+\}/g, '[^/]+')}$`).test(`GET ${pathname}`));
    return !call || [...searchParams.keys()].some((name) => !calls[call]!.query.includes(name));
  });
  expect(unknown).toEqual([]);
}
