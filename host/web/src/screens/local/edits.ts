import type { Pack, PackCase, PackCategory, PackElement, PackField, PackFund, PackMove, PackPair, PackRow, PackRule } from '@/api/packs';

/** The next free code of a kind: x370400_1, X370400-01, 370400-X01. People name things; nobody should have to number them. */
export function nextCode(pack: Pack, kind: 'fund' | 'field' | 'rule' | 'category'): string {
  const all = (pack.categories ?? []).flatMap((c) => [
    c.code,
    ...(c.fields ?? []).map((f) => f.code),
    ...(c.rules ?? []).map((r) => r.code),
    ...(c.elements ?? []).map((e) => e.code),
  ]);
  const taken = new Set([...all, ...(pack.funds ?? []).map((f) => f.code)]);
  const made = {
    fund: (n: number) => `${pack.division}-X${pad(n)}`,
    field: (n: number) => `x${pack.division}_${n}`,
    rule: (n: number) => `X${pack.division}-${pad(n)}`,
    category: (n: number) => `x${pack.division}-${n}`,
  }[kind];
  let n = 1;
  while (taken.has(made(n))) n++;
  return made(n);
}

const pad = (n: number) => String(n).padStart(2, '0');

export function withFund(pack: Pack, fund: PackFund, own?: { name: string; basis: string }): Pack {
  const funds = [...(pack.funds ?? []).filter((f) => f.code !== fund.code), fund];
  const categories = pack.categories ?? [];
  if (!own) return { ...pack, funds };
  return { ...pack, funds, categories: [...categories.filter((c) => c.code !== fund.category), { code: fund.category, ...own }] };
}

export const withoutFund = (pack: Pack, code: string): Pack => ({ ...pack, funds: (pack.funds ?? []).filter((f) => f.code !== code) });

/** The pack with one category changed; a category that nothing is said about any more is left out, unless it is an own one. */
export function withCategory(pack: Pack, code: string, change: (c: PackCategory) => PackCategory): Pack {
  const there = (pack.categories ?? []).find((c) => c.code === code);
  const next = change(there ?? { code });
  const categories = there ? (pack.categories ?? []).map((c) => (c === there ? next : c)) : [...(pack.categories ?? []), next];
  return { ...pack, categories };
}

export const withoutCategory = (pack: Pack, code: string): Pack => ({
  ...pack,
  categories: (pack.categories ?? []).filter((c) => c.code !== code),
});

export const withField = (pack: Pack, category: string, field: PackField): Pack =>
  withCategory(pack, category, (c) => ({ ...c, fields: put(c.fields, field) }));

export const withElement = (pack: Pack, category: string, element: PackElement): Pack =>
  withCategory(pack, category, (c) => ({ ...c, elements: put(c.elements, element) }));

export const withRule = (pack: Pack, category: string, rule: PackRule): Pack =>
  withCategory(pack, category, (c) => ({ ...c, rules: put(c.rules, rule) }));

export const withMove = (pack: Pack, category: string, move: PackMove | string): Pack =>
  withCategory(pack, category, (c) => ({
    ...c,
    moves: typeof move === 'string' ? (c.moves ?? []).filter((m) => m.code !== move) : put(c.moves, move),
  }));

export const withoutItem = (pack: Pack, category: string, list: 'fields' | 'rules' | 'elements', code: string): Pack =>
  withCategory(pack, category, (c) => ({ ...c, [list]: (c[list] ?? []).filter((i) => i.code !== code) }));

/** A case, and the ordinary item of its subject from which it differs; one of that name is changed in its place. */
export const withCase = (pack: Pack, category: string, one: PackCase, ordinary: string): Pack =>
  withCategory(pack, category, (c) => {
    const cases = c.cases ?? [];
    return {
      ...c,
      ordinary: [
        ...(c.ordinary ?? []).filter((o) => o.subject !== one.subject),
        ...(ordinary === '' ? [] : [{ subject: one.subject, item: ordinary }]),
      ],
      cases: cases.some((k) => k.name === one.name) ? cases.map((k) => (k.name === one.name ? one : k)) : [...cases, one],
    };
  });

export const withoutCase = (pack: Pack, category: string, name: string): Pack =>
  withCategory(pack, category, (c) => ({ ...c, cases: (c.cases ?? []).filter((one) => one.name !== name) }));

/** A row of a table of standards; of two for the same tier and day the later one counts. */
export const withRow = (pack: Pack, category: string, row: PackRow): Pack =>
  withCategory(pack, category, (c) => ({ ...c, rows: [...(c.rows ?? []).filter((r) => !isSameRow(r, row)), row] }));

export const withoutRow = (pack: Pack, category: string, row: PackRow): Pack =>
  withCategory(pack, category, (c) => ({ ...c, rows: (c.rows ?? []).filter((r) => !isSameRow(r, row)) }));

/** Two benefits that exclude each other, whichever stands first. */
export const withPair = (pack: Pack, category: string, pair: PackPair): Pack =>
  withCategory(pack, category, (c) => ({ ...c, pairs: [...(c.pairs ?? []).filter((p) => !isSamePair(p, pair)), pair] }));

export const withoutPair = (pack: Pack, category: string, pair: PackPair): Pack =>
  withCategory(pack, category, (c) => ({ ...c, pairs: (c.pairs ?? []).filter((p) => !isSamePair(p, pair)) }));

export const withWords = (pack: Pack, category: string, list: string, words: string[]): Pack =>
  withCategory(pack, category, (c) => {
    const others = (c.words ?? []).filter((w) => w.list !== list);
    return { ...c, words: words.length > 0 ? [...others, { list, words }] : others };
  });

const isSameRow = (a: PackRow, b: PackRow) => a.table === b.table && a.tier === b.tier && a.from === b.from;

const isSamePair = (a: PackPair, b: PackPair) =>
  a.table === b.table && a.from === b.from && ((a.one === b.one && a.other === b.other) || (a.one === b.other && a.other === b.one));

function put<T extends { code: string }>(list: T[] | undefined, item: T): T[] {
  const there = list ?? [];
  return there.some((i) => i.code === item.code) ? there.map((i) => (i.code === item.code ? item : i)) : [...there, item];
}
