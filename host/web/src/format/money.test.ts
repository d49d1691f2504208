import { describe, expect, it } from 'vitest';
import { exactMoney, formatCount, formatMoney, formatRate } from './money';

describe('money', () => {
  it.each([
    [0, '0.00', '0.00'],
    [0.01, '0.01', '0.00'],
    [49.99, '49.99', '0.00'],
    [50, '50.00', '0.01'],
    [1234.5, '1,234.50', '0.12'],
    [12345678.9, '12,345,678.90', '1,234.57'],
    [9007199254740.99, '9,007,199,254,740.99', '900,719,925.47'],
    [-1234567.89, '−1,234,567.89', '−123.46'],
    [-0.01, '−0.01', '0.00'],
  ])('%d yuan reads %s in yuan and %s in ten thousands', (yuan, inYuan, inWan) => {
    expect(formatMoney(yuan, 'yuan')).toBe(inYuan);
    expect(formatMoney(yuan, 'wan')).toBe(inWan);
  });

  it('shows a dash where there is no figure', () => {
    expect([null, undefined, NaN].map((v) => formatMoney(v, 'yuan'))).toEqual(['–', '–', '–']);
  });

  it('keeps every fen in the exact form', () => {
    expect(exactMoney(10000000.01)).toBe('10,000,000.01');
    expect(exactMoney(-3.5)).toBe('−3.50');
  });
});

describe('rates', () => {
  it.each([
    [0, '0.00%'],
    [0.8333333, '83.33%'],
    [0.5755, '57.55%'],
    [0.99999, '99.99%'],
    [1, '100.00%'],
    [1.2, '120.00%'],
  ])('%d reads %s', (rate, text) => expect(formatRate(rate)).toBe(text));

  it('shows a dash when nothing was there to execute', () => expect(formatRate(null)).toBe('–'));
});

it('groups counts by thousands', () => {
  expect(formatCount(20431)).toBe('20,431');
  expect(formatCount(0)).toBe('0');
});
