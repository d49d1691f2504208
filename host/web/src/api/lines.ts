/** The lists that an overview leads to. */
export const lineLists = ['/api/v1/indicators', '/api/v1/releases', '/api/v1/assignments', '/api/v1/payments'] as const;
export type LineList = (typeof lineLists)[number];

export interface LinesAddress {
  list: LineList;
  query: Record<string, string>;
}

/** The list and filters that an address of lines names; null for any other address, which is never called. */
export function readLines(address: string | undefined): LinesAddress | null {
  if (!address) return null;
  const [path, search = ''] = address.split('?', 2);
  const list = lineLists.find((known) => known === path);
  return list ? { list, query: Object.fromEntries(new URLSearchParams(search)) } : null;
}

/** Where the same lines are as a file. */
export function fileOf({ list, query }: LinesAddress): string {
  const filters = Object.entries(query).filter(([name]) => name !== 'sum');
  return `${list}.csv?${new URLSearchParams(filters).toString()}`;
}

/** Where what a list was asked for is as a file: the same filters, all pages. */
export function fileOfList(
  list: '/api/v1/person-lines' | '/api/v1/warnings',
  asked: Record<string, string | number | boolean | undefined>,
): string {
  const filters = Object.entries(asked).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]));
  return `${list}.csv?${new URLSearchParams(filters).toString()}`;
}
