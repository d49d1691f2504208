import { useNavigate, useSearch } from '@tanstack/react-router';
import dayjs from 'dayjs';
import type { Moment, MomentInTree } from '@/api/ledger';

/** As of which day, and as known when, the screens show the ledger: kept in the address beside year and division, and carried from screen to screen. */
export function useMoment() {
  const { asOf, knownAt, tree } = useSearch({ from: '/inside' });
  const navigate = useNavigate();
  const moment: Moment = { ...(asOf ? { asOf } : {}), ...(knownAt ? { knownAt } : {}) };
  const inTodaysTree = asOf !== undefined && tree === 'today';
  const go = (change: Record<string, string | undefined>) =>
    void navigate({ to: '.', replace: true, search: (before: Record<string, unknown>) => ({ ...before, ...change }) as never });
  return {
    moment,
    /** The same, for what stands in the division tree of a day: that of the day looked at, or today's. */
    momentInTree: (inTodaysTree ? { ...moment, tree: dayjs().format('YYYY-MM-DD') } : moment) satisfies MomentInTree,
    isPast: asOf !== undefined || knownAt !== undefined,
    inTodaysTree,
    lookBack: (to: Moment) => go({ asOf: to.asOf, knownAt: to.knownAt, ...(to.asOf ? {} : { tree: undefined }) }),
    standInTodaysTree: (today: boolean) => go({ tree: today ? 'today' : undefined }),
  };
}
