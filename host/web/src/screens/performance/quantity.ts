/** A value with its unit, digits grouped: 1,200 元. Null where there is none. */
export function quantity(value: number | null | undefined, unit: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  return `${value.toLocaleString('en-US', { maximumFractionDigits: 6 })} ${unit ?? ''}`.trim();
}
