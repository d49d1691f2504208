import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { i18next } from '@/i18n/language';
import { useQuantity } from './units';

it.each([
  ['850000.00', 'yuan', '850,000.00 元', '850,000.00 CNY'],
  ['0.03', 'ratio', '3%', '3%'],
  ['0.07', 'ratio', '7%', '7%'],
  ['1234', 'count', '1,234', '1,234'],
  ['4.25', 'km', '4.25 公里', '4.25 km'],
  ['2500', 'yuan/person*month', '2,500.00 元/人·月', '2,500.00 CNY/persons·months'],
  ['7', 'kw/household', '7 千瓦/户', '7 kW/households'],
  ['7', '1/household', '7/户', '7/households'],
  ['60', 'age', '60 岁', '60 years of age'],
  ['C21', null, 'C21', 'C21'],
])('%s %s reads %s', async (value, unit, chinese, english) => {
  await i18next.changeLanguage('zh');
  expect(renderHook(useQuantity).result.current(value, unit)).toBe(chinese);
  await i18next.changeLanguage('en');
  expect(renderHook(useQuantity).result.current(value, unit)).toBe(english);
});
