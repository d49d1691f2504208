import { expect, it } from 'vitest';
import { readAddress, writeAddress } from './address';

it.each([
  [{ division: '370481', year: 2018 }, '?division=370481&year=2018'],
  [{ q: '滕州 道路', open: undefined, rule: '' }, '?q=%E6%BB%95%E5%B7%9E+%E9%81%93%E8%B7%AF'],
  [{}, ''],
])('%j is written %s', (search, text) => expect(writeAddress(search)).toBe(text));

it('reads codes as text, whatever they look like', () => {
  expect(readAddress('?division=000000&open=1&q=a%2Bb')).toEqual({ division: '000000', open: '1', q: 'a+b' });
});
