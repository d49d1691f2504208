import { describe, expect, it } from 'vitest';
import { en } from './en';
import { zh } from './zh';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(path + key, value);
    else flatten(value, `${path}${key}.`).forEach((text, inner) => found.set(inner, text));
  }
  return found;
}

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();
const chinese = flatten(zh as unknown as Tree);
const english = flatten(en as unknown as Tree);

describe('the two languages', () => {
  it('are not empty', () => expect(chinese.size).toBeGreaterThan(100));

  it('have the same keys', () => expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort()));

  it('leave no text empty', () => {
    for (const words of [chinese, english]) expect([...words].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fill the same places', () => {
    for (const [key, text] of chinese) expect([key, ...places(english.get(key) ?? '')]).toEqual([key, ...places(text)]);
  });

  it('do not mix: English has no Chinese outside of what names the other language or quotes a term', () => {
    const quoted = new Set(['shell.otherLanguage', 'shell.otherName']);
    expect([...english].filter(([key, text]) => /[一-鿿]/.test(text) && !quoted.has(key))).toEqual([]);
  });
});
