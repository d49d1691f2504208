import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Identity } from '@/api/types';
import { show } from '@/test/render';
import { IdentityTable } from './IdentityTable';

const identities: Identity[] = [
  { code: 'fund_tree', zh: '各级之和＝总额', en: 'Levels sum to the whole', state: 'holds', unit: 'yuan', differences: 0, rows: [] },
  {
    code: 'project_paid',
    zh: '支付不超过安排',
    en: 'Paid is not more than assigned',
    state: 'differs',
    unit: 'yuan',
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
    code: 'publicity_events',
    zh: '公示',
    en: 'Publications',
    state: 'differs',
    unit: 'count',
    differences: 1,
    rows: [
      { division: { code: '370481', name: '滕州市', level: 'county' }, subject: 'i:I1:posted:once', expected: 1, found: 0, difference: -1 },
    ],
  },
];

const difference = {
  division: { code: '370481', name: '滕州市', level: 'county' as const },
  subject: 'V1',
  expected: 7,
  found: 6.99,
  difference: -0.01,
};

const apart: Identity = {
  code: 'treasury_cleared',
  zh: '平台支付＝国库清算',
  en: 'Paid = cleared',
  state: 'differs',
  unit: 'yuan',
  differences: 1,
  rows: [difference],
};

describe('the identities', () => {
  it('lead from a voucher that differs to its lines, and say shares in per cent', () => {
    const onVoucher = vi.fn();
    const weights: Identity = {
      ...apart,
      code: 'performance_weights',
      zh: '权重之和＝100',
      unit: 'percent',
      rows: [{ ...difference, subject: 'P1 2018', expected: 100, found: 99.5, difference: -0.5 }],
    };
    show(<IdentityTable identities={[apart, weights]} onVoucher={onVoucher} />);
    screen.getByRole('button', { name: 'V1' }).click();
    expect(onVoucher).toHaveBeenCalledWith('V1');
    expect(screen.queryByRole('button', { name: 'P1 2018' })).toBeNull();
    expect(screen.getByText('P1 2018').closest('tr')?.textContent).toContain('100%99.5%-0.5%');
  });

  it('say what holds, and what differs and where', () => {
    show(<IdentityTable identities={identities} />);
    expect(screen.getByText('相符')).toBeTruthy();
    expect(screen.getAllByText('不符')).toHaveLength(2);
    expect(screen.getByText('P1')).toBeTruthy();
    expect(screen.getByTitle('¥800,000.00')).toBeTruthy();
    // What is counted is no money.
    expect(screen.getByText('i:I1:posted:once').closest('tr')?.textContent).toContain('10-1');
  });
});
