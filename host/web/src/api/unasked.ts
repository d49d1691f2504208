/** What a call of the API may be told: the names of its query, and the schema of its body where that is JSON. */
export interface Asked {
  query: string[];
  body?: Shape;
}

/**
 * The part of a schema that names members. `null` stands for anything: what has no members of its own is not looked into. A name is that of another shape.
 */
export type Shape = null | string | { members: Record<string, Shape> } | { each: Shape } | { either: Shape[] };

export interface AskedTable {
  /** By method and path as the document has them: `POST /api/v1/grants`. */
  calls: Record<string, Asked>;
  shapes: Record<string, Shape>;
}

/** What a call says that nobody asks for: the host refuses it (decision 0119), and a clerk would stand before the refusal. */
export function unasked(table: AskedTable, method: string, path: string, query: Iterable<string>, body: unknown): string[] {
  const asked = table.calls[`${method} ${path}`];
  if (!asked) return [`no such call: ${method} ${path}`];
  const strange = [...query].filter((name) => !asked.query.includes(name)).map((name) => `?${name}`);
  return [...strange, ...(asked.body === undefined ? [] : further(table, asked.body, body, ''))];
}

function further(table: AskedTable, shape: Shape, value: unknown, at: string): string[] {
  if (shape === null || value === null || typeof value !== 'object') return [];
  if (typeof shape === 'string') return further(table, table.shapes[shape] ?? null, value, at);
  if ('either' in shape) return fewest(shape.either.filter((one) => takes(table, one, value)).map((one) => further(table, one, value, at)));
  if ('each' in shape) return Array.isArray(value) ? value.flatMap((one, i) => further(table, shape.each, one, `${at}/${i}`)) : [];
  if (Array.isArray(value)) return [`${at}/`];
  return Object.entries(value).flatMap(([name, of]) =>
    of === undefined ? [] : name in shape.members ? further(table, shape.members[name]!, of, `${at}/${name}`) : [`${at}/${name}`],
  );
}

/** Whether the value is a list where the shape is one, and a thing with members where it is none. */
function takes(table: AskedTable, shape: Shape, value: object): boolean {
  if (typeof shape === 'string') return takes(table, table.shapes[shape] ?? null, value);
  return shape === null || 'either' in shape || Array.isArray(value) === 'each' in shape;
}

const fewest = ([first = [], ...others]: string[][]) => others.reduce((best, one) => (one.length < best.length ? one : best), first);
