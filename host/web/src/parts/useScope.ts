import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { divisionQuery } from '@/api/catalogue';
import { yearsQuery } from '@/api/ledger';
import type { DivisionRef } from '@/api/types';
import { useSession } from '@/app/session';

/** Which year and division the screens show, kept in the address. */
export function useScope() {
  const search = useSearch({ from: '/inside' });
  const navigate = useNavigate();
  const session = useSession();
  const years = useQuery(yearsQuery).data ?? [];
  const own = session?.division;
  const home: DivisionRef = { code: own?.code ?? '', name: own?.name ?? '', level: own?.level ?? 'county' };
  const chosen = useQuery({
    ...divisionQuery(search.division ?? home.code),
    enabled: search.division !== undefined && search.division !== home.code,
  });

  const division =
    search.division && search.division !== home.code ? (chosen.data ?? { ...home, code: search.division, name: search.division }) : home;
  return {
    year: search.year ?? years[0] ?? new Date().getFullYear(),
    years,
    home,
    division,
    choose: (scope: { year?: number; division?: string }) =>
      void navigate({ to: '.', search: (before: Record<string, unknown>) => ({ ...before, ...scope }) as never }),
  };
}
