import type { CategoryColumn, FieldSource, ImportColumn, ImportPreview, Mapping } from '@/api/types';

export type SourceKind = 'none' | 'column' | 'constant' | 'template';

export function sourceKind(source: FieldSource | undefined): SourceKind {
  if (!source) return 'none';
  if (typeof source.template === 'string') return 'template';
  if (typeof source.constant === 'string') return 'constant';
  return typeof source.column === 'string' ? 'column' : 'none';
}

/** Required fields that nothing makes. An empty constant makes nothing. */
export function missingFields(columns: ImportColumn[], mapping: Mapping): ImportColumn[] {
  return columns.filter((c) => c.required && !isMade(mapping.fields[c.field]));
}

function isMade(source: FieldSource | undefined): boolean {
  const kind = sourceKind(source);
  return kind !== 'none' && Boolean(source?.[kind]);
}

/** The mapping with one field made another way; how its text is read is kept where it still applies. */
export function withSource(mapping: Mapping, field: string, source: FieldSource | null): Mapping {
  const fields = { ...mapping.fields };
  if (source === null) delete fields[field];
  else fields[field] = source;
  return { ...mapping, fields };
}

/** The source of a field after the reader chose another kind of source. */
export function asKind(before: FieldSource | undefined, kind: SourceKind, headers: string[]): FieldSource | null {
  if (kind === 'none') return null;
  const reading = Object.fromEntries(Object.entries(before ?? {}).filter(([name]) => !['column', 'constant', 'template'].includes(name)));
  return { ...reading, [kind]: kind === 'column' ? (headers[0] ?? '') : '' };
}

/** The rows below the header. While no header was recognised, the first row may be the header itself. */
export function rowsBelow(preview: ImportPreview): string[][] {
  const isHeader = (row: string[]) => typeof preview.headerRow !== 'number' && row.join('\u001f') === preview.headers.join('\u001f');
  return preview.rows.filter((row) => !isHeader(row));
}

/** True when the mapping says more than the editor shows: filters, published totals, header row, or how texts are cut and translated. */
export function hasExtras(mapping: Mapping): boolean {
  const lists = [mapping.only, mapping.skip, mapping.checks];
  return (
    lists.some((list) => (list?.length ?? 0) > 0) || typeof mapping.headerRow === 'number' || Object.values(mapping.fields).some(saysMore)
  );
}

const saysMore = (source: FieldSource) =>
  Boolean(source.strip) ||
  Boolean(source.lookup) ||
  source.fillDown === true ||
  (source.dates?.length ?? 0) > 0 ||
  (source.blanks?.length ?? 0) > 0;

/** Fields of fund categories that the mapping makes, as columns: a definition has a hundred, a file a handful. */
export function mappedCategoryFields(fields: CategoryColumn[], mapping: Mapping): ImportColumn[] {
  return Object.keys(mapping.fields)
    .filter((name) => name.startsWith('fields.'))
    .map((name) => ({
      field: name,
      chinese: fields.find((f) => f.field === name)?.chinese ?? name,
      type: 'text',
      required: false,
      aliases: [],
    }));
}
