import { expect, test } from 'vitest';
import { marked } from './marked';

test('the word at a place is marked, and the end when nothing stands there', () => {
  expect(marked('支付金额 > 乱写 且 真', 1, 8)).toEqual(['支付金额 > ', '乱写', ' 且 真']);
  expect(marked('甲 > 1\n且 乱写', 2, 3)).toEqual(['甲 > 1\n且 ', '乱写', '']);
  expect(marked('甲 >', 1, 4)).toEqual(['甲 >', '▁', '']);
  expect(marked('甲', 0, 0)).toEqual(['甲', '', '']);
});
