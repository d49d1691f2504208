import { useTranslation } from 'react-i18next';
import { formatCount, formatRate } from '@/format/money';
import { LedgerTable } from '@/parts/LedgerTable';

export interface Cell {
  divisionCode: string;
  divisionName: string;
  categoryCode: string;
  categoryName: string;
  categoryEnglish: string;
  due: number;
  missing: number;
}

interface CompletenessMatrixProps {
  cells: readonly Cell[];
  /** Opens what is missing of a county and a category. */
  onOpen: (division: string, category: string) => void;
}

/** Counties down, categories across: the share that came, and how many are missing. */
export function CompletenessMatrix({ cells, onOpen }: CompletenessMatrixProps) {
  const { t, i18n } = useTranslation();
  const counties = [...new Map(cells.map((c) => [c.divisionCode, c.divisionName]))].map(([code, name]) => ({ code, name }));
  const categories = [...new Map(cells.map((c) => [c.categoryCode, i18n.language === 'en' ? c.categoryEnglish : c.categoryName]))];
  return (
    <LedgerTable
      label={t('elements.matrix')}
      size="small"
      rows={counties}
      rowKey={(c) => c.code}
      emptyText={t('elements.nothingDue')}
      columns={[
        { key: 'county', title: t('terms.division'), value: (c) => c.name },
        ...categories.map(([code, name]) => ({
          key: code,
          title: name,
          kind: 'count' as const,
          value: (c: { code: string }) => {
            const here = cells.filter((cell) => cell.divisionCode === c.code && cell.categoryCode === code);
            const due = here.reduce((sum, cell) => sum + cell.due, 0);
            if (due === 0) return null;
            const missing = here.reduce((sum, cell) => sum + cell.missing, 0);
            const words = `${formatRate((due - missing) / due)} · ${t('elements.missing')} ${formatCount(missing)}`;
            return missing === 0 ? (
              words
            ) : (
              <button type="button" className="linklike" onClick={() => onOpen(c.code, code)}>
                {words}
              </button>
            );
          },
        })),
      ]}
    />
  );
}
