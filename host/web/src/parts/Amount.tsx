import { useMoneyUnit } from '@/app/preferences';
import { exactMoney, formatMoney, nothing } from '@/format/money';

interface AmountProps {
  value: number | null | undefined;
  /** Set in a heavier face, for totals. */
  strong?: boolean;
  /** What one person gets is shown to the fen, whatever the reader's unit. */
  inYuan?: boolean;
}

/** Money in the reader's unit; the exact figure in yuan is under the pointer. */
export function Amount({ value, strong = false, inYuan = false }: AmountProps) {
  const { unit: chosen } = useMoneyUnit();
  const unit = inYuan ? 'yuan' : chosen;
  if (value === null || value === undefined) return <span className="num muted">{nothing}</span>;
  return (
    <span className="num" title={unit === 'wan' ? `¥${exactMoney(value)}` : undefined} style={strong ? { fontWeight: 600 } : undefined}>
      {formatMoney(value, unit)}
    </span>
  );
}
