import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '@/test/render';
import { MonthlyPayments } from './MonthlyPayments';

vi.mock('@/parts/Chart', () => ({ Chart: () => null })); // draws on a canvas, which is not here

it('shows what is dated outside of the budget year beside its months, and what all came to', async () => {
  const months = [
    { month: 12, paid: 900000, lines: {} },
    { month: 13, paid: -650000, lines: {} },
  ] as Parameters<typeof MonthlyPayments>[0]['months'];
  show(<MonthlyPayments months={months} total={1000000} dataTime="2019-01-10T04:00:00Z" />);
  fireEvent.click(screen.getByText('表'));
  const rows = (await screen.findAllByRole('row')).map((row) => row.textContent);
  expect(rows.find((row) => row.startsWith('12月'))).toBe('12月90.0090.0090.00%');
  expect(rows.find((row) => row.startsWith('年后'))).toBe('年后−65.0025.0025.00%');
});
