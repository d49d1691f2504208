import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Identity } from '@/api/types';
import { show } from '@/test/render';
import { IdentityTable } from './IdentityTable';

const identities: Identity[] = [
  { code: 'fund_tree', zh: '各级之和＝总额', en: 'Levels sum to the whole', state: 'holds', differences: 0, rows: [] },
  {
    code: 'project_paid',
    zh: '支付不超过安排',
    en: 'Paid is not more than assigned',
    state: 'differs',
    differences: 3,
    rows: [
      {
        division: { code: '370481', name: '滕州市', level: 'county' },
        subject: 'P1',
        expected: 3000000,
        found: 3800000,
        difference: 800000,
      },
    ],
  },
  {
    code: 'roll_lines',
    zh: '批次',
    en: 'Rolls',
    state: 'waits',
    waitsForZh: '发放明细尚未纳入本平台',
    waitsForEn: 'Not kept here yet',
    differences: 0,
    rows: [],
  },
];

describe('the identities', () => {
  it('say what holds, what differs and where, and what waits for what', () => {
    show(<IdentityTable identities={identities} />);
    expect(screen.getByText('相符')).toBeTruthy();
    expect(screen.getByText('不符')).toBeTruthy();
    expect(screen.getByText('发放明细尚未纳入本平台')).toBeTruthy();
    expect(screen.getByText('P1')).toBeTruthy();
    expect(screen.getByTitle('¥800,000.00')).toBeTruthy();
  });
});
