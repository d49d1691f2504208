/** Money arrives as yuan with at most two decimals. It is only ever shown here, never computed with. */
export type MoneyUnit = 'yuan' | 'wan';

const formats = {
  yuan: new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  wan: new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};

/** Shown where there is no number: an en dash is read by nobody as zero. */
export const nothing = '–';

/** 12345678.9 → "12,345,678.90" in yuan, "1,234.57" in ten thousands. A true minus sign keeps columns straight. */
export function formatMoney(yuan: number | null | undefined, unit: MoneyUnit): string {
  if (yuan === null || yuan === undefined || !Number.isFinite(yuan)) return nothing;
  const text = unit === 'wan' ? formats.wan.format(shiftFour(yuan)) : formats.yuan.format(yuan);
  return text.replace(/^-0\.00$/, '0.00').replace('-', '−');
}

/** Every fen of it, for the tooltip beside a rounded figure. */
export function exactMoney(yuan: number): string {
  return formats.yuan.format(yuan).replace('-', '−');
}

/** Divides by 10,000 through the decimal text, so that 1.005 never becomes 1.00 by way of binary fractions. */
function shiftFour(yuan: number): number {
  return Number(`${yuan.toFixed(2)}e-4`);
}

/** 0.8333 → "83.33%". Cut, not rounded, below 100 %, so that 99.999 % never reads as done. */
export function formatRate(rate: number | null | undefined): string {
  if (rate === null || rate === undefined || !Number.isFinite(rate)) return nothing;
  const hundredths = Math.floor(Number(`${rate.toFixed(9)}e4`));
  return `${(hundredths / 100).toFixed(2)}%`;
}

/** 12345 → "12,345". */
export function formatCount(count: number | null | undefined): string {
  return count === null || count === undefined ? nothing : formats.yuan.format(count).replace(/\.00$/, '');
}

/** Axis labels: as short as the figure allows. */
export function formatAxis(yuan: number, unit: MoneyUnit): string {
  const value = unit === 'wan' ? yuan / 10_000 : yuan;
  return new Intl.NumberFormat('en-US', {
    maximumFractionDigits: 1,
    notation: Math.abs(value) >= 1_000_000 ? 'compact' : 'standard',
  }).format(value);
}
