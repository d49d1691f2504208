import { useMoneyUnit } from '@/app/preferences';
import { exactMoney, formatMoney, nothing } from '@/format/money';

interface AmountProps {
  value: number | null | undefined;
  /** Set in a heavier face, for totals. */
  strong?: boolean;
}

/** Money in the reader's unit; the exact figure in yuan is under the pointer. */
export function Amount({ value, strong = false }: AmountProps) {
  const { unit } = useMoneyUnit();
  if (value === null || value === undefined) return <span className="num muted">{nothing}</span>;
  return (
    <span className="num" title={unit === 'wan' ? `¥${exactMoney(value)}` : undefined} style={strong ? { fontWeight: 600 } : undefined}>
      {formatMoney(value, unit)}
    </span>
  );
}
