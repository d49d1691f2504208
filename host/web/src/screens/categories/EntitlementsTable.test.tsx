import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Category } from '@/api/types';
import { show } from '@/test/render';
import { EntitlementsTable } from './EntitlementsTable';

const entitlements: Category['entitlements'] = [
  {
    code: 'poor_students',
    name: '建档立卡学生',
    english: 'registered poor students',
    registers: [
      { chinese: '建档立卡', english: 'The poor' },
      { chinese: '学籍（非义务教育）', english: 'School roll (非义务教育)' },
    ],
    items: [],
    paidBy: { chinese: '子项是“助学金”', english: 'Programme is "助学金"' },
    often: { chinese: '每学期至少一次', english: 'at least once a term' },
    isContinued: true,
    isAssumed: false,
    watchedBy: ['EA-12'],
  },
  {
    code: 'basic_aid',
    name: '低保对象',
    english: 'persons with an allowance',
    registers: [{ chinese: '低保', english: 'Allowance' }],
    items: ['农村低保', '城市低保'],
    paidBy: null,
    often: { chinese: '60日内至少一次（未享期限）', english: 'at least once in 60 days (Days without)' },
    isContinued: false,
    isAssumed: true,
    watchedBy: [],
  },
];

describe('the entitlements of a category', () => {
  it('say who stands on which registers, what counts, how often, and which rule watches', () => {
    show(<EntitlementsTable entitlements={entitlements} />);
    expect(screen.getByText('建档立卡学生')).toBeTruthy();
    expect(screen.getByText('建档立卡；学籍（非义务教育）')).toBeTruthy();
    expect(screen.getByText('任何发放明细')).toBeTruthy();
    expect(screen.getByText('仅计入项目：子项是“助学金”')).toBeTruthy();
    expect(screen.getByText('仅计上期已领取的人')).toBeTruthy();
    expect(screen.getByText('EA-12')).toBeTruthy();
    expect(screen.getByText('农村低保；城市低保')).toBeTruthy();
  });

  it('show as assumed how long nobody may draw when no document says it', () => {
    show(<EntitlementsTable entitlements={entitlements} />);
    expect(screen.getAllByText('假定')).toHaveLength(1);
  });
});
