import { describe, expect, it } from 'vitest';
import { zh } from './zh';

type Tree = { readonly [key: string]: string | Tree };

/** Lists are phrases to choose from, and are read as a whole. */
const keysOf = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    Array.isArray(value) ? [] : typeof value === 'string' ? [path + key] : keysOf(value, `${path}${key}.`),
  );

const sources = Object.entries(import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }))
  .filter(([path]) => !path.includes('/i18n/') && !path.includes('.test.') && !path.includes('schema.d.ts'))
  .map(([, text]) => text);

/** What stands between quotes is a key; of what stands between backticks, each place may hold anything. */
const literal = new Set(sources.flatMap((text) => [...text.matchAll(/['"]([\w-]+(?:\.[\w-]+)+)['"]/g)].map((m) => m[1])));
const patterns = sources
  .flatMap((text) => [...text.matchAll(/`((?:[\w-]|\$\{[^`]*?\})+(?:\.(?:[\w·-]|\$\{[^`]*?\})+)+)`/g)].map((m) => m[1] ?? ''))
  .filter((template) => template.includes('${') && !template.startsWith('${'))
  .map(
    (template) =>
      new RegExp(
        `^${template
          .replace(/\$\{[^}]*\}/g, '\u0001')
          .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
          .replaceAll('\u0001', '.+')}$`,
      ),
  );

describe('the words', () => {
  it('are all shown somewhere', () => {
    const plain = (key: string) => key.replace(/_(one|other)$/, '');
    expect(keysOf(zh as unknown as Tree).filter((key) => !literal.has(plain(key)) && !patterns.some((p) => p.test(key)))).toEqual([]);
  });
});
