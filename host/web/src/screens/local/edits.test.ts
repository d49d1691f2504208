import { expect, test } from 'vitest';
import type { Pack } from '@/api/packs';
import {
  nextCode,
  withCase,
  withCategory,
  withField,
  withFund,
  withMove,
  withPair,
  withRow,
  withRule,
  withoutCase,
  withWords,
  withoutItem,
  withoutPair,
  withoutRow,
} from './edits';

const empty: Pack = { division: '370400', name: '枣庄市本地资金与规则' };

test('codes are numbered by the platform and never twice', () => {
  const fund = { code: nextCode(empty, 'fund'), name: '路灯', category: nextCode(empty, 'category'), department: '经济建设科' };
  const one = withFund(empty, fund, { name: '路灯', basis: '枣财建〔2018〕1号' });
  expect(one.funds).toEqual([{ code: '370400-X01', name: '路灯', category: 'x370400-1', department: '经济建设科' }]);
  expect(one.categories).toEqual([{ code: 'x370400-1', name: '路灯', basis: '枣财建〔2018〕1号' }]);
  const two = withField(one, 'x370400-1', { subject: 'payment', code: nextCode(one, 'field'), name: '盏数', kind: 'Count' });
  expect(nextCode(two, 'field')).toBe('x370400_2');
  expect(nextCode(two, 'fund')).toBe('370400-X02');
});

test('an item that is there is changed in its place, and everything else stays', () => {
  const rule = { subject: 'payment', code: 'X370400-01', name: '大额', risk: 'ImpreciseUse', yellow: '支付金额 > 1', basis: ['文'] };
  const one = withRule(
    withCategory(empty, 'rural-roads', (c) => c),
    'rural-roads',
    rule,
  );
  const two = withRule(one, 'rural-roads', { ...rule, yellow: '支付金额 > 2' });
  expect(two.categories![0]!.rules!.map((r) => r.yellow)).toEqual(['支付金额 > 2']);
  const moved = withMove(two, 'rural-roads', { code: 'retention', from: '2018-07-01', value: 0.02, status: 'Known', source: '文' });
  expect(moved.categories![0]!.rules).toHaveLength(1);
  expect(withMove(moved, 'rural-roads', 'retention').categories![0]!.moves).toEqual([]);
  expect(withoutItem(moved, 'rural-roads', 'rules', 'X370400-01').categories![0]!.rules).toEqual([]);
});

test('a case is taken out by its name, and what it starts from stays', () => {
  const cases = [
    { subject: 'payment', name: '恰为上限' },
    { subject: 'payment', name: '超出一分' },
  ];
  const pack = withCategory(empty, 'lamps', (c) => ({ ...c, ordinary: [{ subject: 'payment', item: '判断日 2018-06-15' }], cases }));
  const left = withoutCase(pack, 'lamps', '恰为上限').categories![0]!;
  expect(left.cases!.map((c) => c.name)).toEqual(['超出一分']);
  expect(left.ordinary).toHaveLength(1);
});

test('a case is put in once by its name, beside the ordinary item of its subject', () => {
  const one = withCase(empty, 'lamps', { subject: 'payment', name: '恰为上限' }, '判断日 2018-06-15');
  const two = withCase(one, 'lamps', { subject: 'project', name: '超出一分', warns: ['X370400-01 橙色'] }, '');
  expect(two.categories![0]!.ordinary).toEqual([{ subject: 'payment', item: '判断日 2018-06-15' }]);
  const three = withCase(two, 'lamps', { subject: 'payment', name: '恰为上限', differs: '支付金额 1' }, '判断日 2018-07-01')
    .categories![0]!;
  expect(three.cases!.map((c) => c.differs)).toEqual(['支付金额 1', undefined]);
  expect(three.ordinary).toEqual([{ subject: 'payment', item: '判断日 2018-07-01' }]);
});

test('a row of a tier and a day is there once, and so is a pair whichever way it is said', () => {
  const row = { table: 'standard', tier: '一档', from: '2018-07-01', value: 120, status: 'Known' as const, source: '文' };
  const rows = withRow(withRow(empty, 'aid', row), 'aid', { ...row, value: 130 });
  expect(rows.categories![0]!.rows!.map((r) => r.value)).toEqual([130]);
  expect(withoutRow(rows, 'aid', row).categories![0]!.rows).toEqual([]);
  const pair = { table: 'apart', one: '低保', other: '特困', from: '2018-07-01', status: 'Known' as const, source: '文' };
  const pairs = withPair(withPair(empty, 'aid', pair), 'aid', { ...pair, one: '特困', other: '低保', until: '2019-01-01' });
  expect(pairs.categories![0]!.pairs!.map((p) => p.until)).toEqual(['2019-01-01']);
  expect(withoutPair(pairs, 'aid', pair).categories![0]!.pairs).toEqual([]);
  expect(withWords(withWords(empty, 'aid', 'neg', ['烟']), 'aid', 'neg', []).categories![0]!.words).toEqual([]);
});
