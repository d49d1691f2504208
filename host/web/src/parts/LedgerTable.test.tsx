import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { show } from '@/test/render';
import { LedgerTable, type Column } from './LedgerTable';

interface Row {
  name: string;
  amount: number;
  rate: number | null;
  note: string;
}

const rows: Row[] = [{ name: '滕州市', amount: 12345678.9, rate: 0.99999, note: '' }];
const columns: Column<Row>[] = [
  { key: 'name', title: '区划', value: (r) => r.name },
  { key: 'amount', title: '金额', kind: 'money', value: (r) => r.amount },
  { key: 'rate', title: '进度', kind: 'rate', value: (r) => r.rate },
  { key: 'note', title: '备注', value: (r) => r.note },
];

function onPhone(isPhone: boolean) {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: isPhone, media: query, addEventListener: vi.fn(), removeEventListener: vi.fn() }) as never,
  );
}

describe('a ledger table', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is a table with money and rates to the right where there is room', () => {
    onPhone(false);
    show(<LedgerTable label="区划" rows={rows} columns={columns} rowKey={(r) => r.name} />);
    const cell = screen.getByText('1,234.57').closest('td');
    expect(cell?.style.textAlign).toBe('right');
    expect(screen.getByTitle('¥12,345,678.90')).toBeTruthy();
    expect(screen.getByText('99.99%')).toBeTruthy();
  });

  it('is a list of cards on a phone, without what is empty', () => {
    onPhone(true);
    show(<LedgerTable label="区划" rows={rows} columns={columns} rowKey={(r) => r.name} />);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('list', { name: '区划' })).toBeTruthy();
    expect(screen.getByText('金额')).toBeTruthy();
    expect(screen.queryByText('备注')).toBeNull();
  });

  it('takes no number of a row for rows below it', () => {
    onPhone(false);
    const counted = [{ ...rows[0]!, children: 3 }];
    show(<LedgerTable label="指标" rows={counted} columns={columns} rowKey={(r) => r.name} />);
    expect(screen.getByText('滕州市')).toBeTruthy();
  });

  it('says that there is nothing', () => {
    onPhone(false);
    show(<LedgerTable label="区划" rows={[]} columns={columns} rowKey={(r) => r.name} emptyText="没有记录" />);
    expect(screen.getByText('没有记录')).toBeTruthy();
  });
});
