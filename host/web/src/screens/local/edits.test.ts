import { expect, test } from 'vitest';
import type { Pack } from '@/api/packs';
import { nextCode, withCategory, withField, withFund, withMove, withRule, withoutItem } from './edits';

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
