import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Moment } from '@/api/ledger';

/** As of which day, and as known when, the screens show the ledger: kept in the address beside year and division, and carried from screen to screen. */
export function useMoment() {
  const { asOf, knownAt } = useSearch({ from: '/inside' });
  const navigate = useNavigate();
  const moment: Moment = { ...(asOf ? { asOf } : {}), ...(knownAt ? { knownAt } : {}) };
  return {
    moment,
    isPast: asOf !== undefined || knownAt !== undefined,
    lookBack: (to: Moment) =>
      void navigate({
        to: '.',
        replace: true,
        search: (before: Record<string, unknown>) => ({ ...before, asOf: to.asOf, knownAt: to.knownAt }) as never,
      }),
  };
}
