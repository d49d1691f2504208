import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NumberLines } from '@/api/types';
import { Amount } from './Amount';

interface NumberLinkProps {
  value: number;
  lines: NumberLines | null | undefined;
}

/** A number of the overview: a press opens the lines whose sum it is. */
export function NumberLink({ value, lines }: NumberLinkProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (!lines || value === 0) return <Amount value={value} />;
  return (
    <button
      type="button"
      className="linklike"
      title={t('overview.lines.open')}
      onClick={() => void navigate({ to: '.', search: (before: Record<string, unknown>) => ({ ...before, lines: lines.lines }) as never })}
    >
      <Amount value={value} />
    </button>
  );
}
