import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '@/test/render';
import { CompletenessMatrix, type Cell } from './CompletenessMatrix';

const cell = (divisionCode: string, categoryCode: string, due: number, missing: number): Cell => ({
  divisionCode,
  divisionName: divisionCode === '370481' ? '滕州市' : '市中区',
  categoryCode,
  categoryName: categoryCode === 'rural-roads' ? '农村公路' : '水利',
  categoryEnglish: categoryCode,
  due,
  missing,
});

describe('the matrix of completeness', () => {
  it('sums funds of a county and category, and opens what is missing', () => {
    const open = vi.fn();
    show(
      <CompletenessMatrix
        cells={[cell('370481', 'rural-roads', 3, 1), cell('370481', 'rural-roads', 1, 0), cell('370402', 'water-reservoir', 2, 0)]}
        onOpen={open}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: /缺报 1/ }));
    expect(open).toHaveBeenCalledWith('370481', 'rural-roads');
    expect(screen.getByText(/缺报 0/)).toBeTruthy();
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });
});
