import { describe, expect, it } from 'vitest';
import type { ImportColumn, Mapping } from '@/api/types';
import { asKind, hasExtras, mappedCategoryFields, missingFields, sourceKind, withSource } from './mapping';

const column = (field: string, required: boolean): ImportColumn => ({ field, chinese: field, type: 'text', required, aliases: [] });
const columns = [column('id', true), column('amount', true), column('use', false)];
const mapping = (fields: Mapping['fields']): Mapping => ({ kind: 'payments', fields });

describe('a mapping', () => {
  it.each([
    [undefined, 'none'],
    [{ column: '编号' }, 'column'],
    [{ constant: '370481' }, 'constant'],
    [{ template: '{row}' }, 'template'],
    [{ constant: '' }, 'constant'],
  ] as const)('%j is made by %s', (source, kind) => expect(sourceKind(source as never)).toBe(kind));

  it('misses the required fields that nothing makes', () => {
    const made = mapping({ id: { column: '编号' }, amount: { constant: '' } });
    expect(missingFields(columns, made).map((c) => c.field)).toEqual(['amount']);
  });

  it('keeps how a text is read when its source changes', () => {
    expect(asKind({ column: '金额', unit: '万元' }, 'constant', ['编号'])).toEqual({ unit: '万元', constant: '' });
    expect(asKind({ constant: 'x' }, 'column', ['编号'])).toEqual({ column: '编号' });
    expect(asKind({ constant: 'x' }, 'none', [])).toBeNull();
  });

  it('changes one field and leaves the others, and the given mapping, alone', () => {
    const before = mapping({ id: { column: 'a' }, use: { column: 'b' } });
    expect(withSource(before, 'use', null).fields).toEqual({ id: { column: 'a' } });
    expect(before.fields.use).toEqual({ column: 'b' });
  });

  it('tells when it holds more than the editor shows', () => {
    expect(hasExtras({ ...mapping({}), checks: [], skip: [] })).toBe(false);
    expect(hasExtras({ ...mapping({}), skip: [{ column: '序号', empty: true }] })).toBe(true);
    expect(hasExtras(mapping({ id: { column: '编号', unit: '元', dates: [], fillDown: false } }))).toBe(false);
    expect(hasExtras(mapping({ id: { column: '编号', lookup: { 甲: 'A' } } }))).toBe(true);
    expect(hasExtras(mapping({ id: { column: '编号', fillDown: true } }))).toBe(true);
  });

  it('names the category fields that it makes, and shows no other', () => {
    const known = [
      { field: 'fields.works', chinese: '工程类别', english: 'Works' },
      { field: 'fields.length', chinese: '里程', english: 'Length' },
    ];
    const made = mapping({ id: { column: '编号' }, 'fields.works': { column: '类别' }, 'fields.gone': { constant: 'x' } });
    expect(mappedCategoryFields(known, made).map((c) => c.chinese)).toEqual(['工程类别', 'fields.gone']);
  });
});
