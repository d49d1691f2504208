// @vitest-environment node
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';

const at = (path: string) => new URL(path, import.meta.url);

// Broken by a change of docs/openapi.json without `npm run api`, and by editing what is generated.
it('the types are those of docs/openapi.json', async () => {
  const made = astToString(await openapiTS(at('../../../../docs/openapi.json')));
  const kept = readFileSync(fileURLToPath(at('./schema.d.ts')), 'utf8');
  expect(kept.endsWith(made)).toBe(true);
});
