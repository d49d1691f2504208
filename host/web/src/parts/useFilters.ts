import { useNavigate, useSearch } from '@tanstack/react-router';

/** Filters of a screen, kept in the address, so that a list can be sent to a colleague as it is. */
export function useFilters<T extends Record<string, string | undefined>>() {
  const search = useSearch({ strict: false }) as unknown as T;
  const navigate = useNavigate();
  const set = (change: Partial<Record<keyof T, string | undefined>>) =>
    void navigate({
      to: '.',
      replace: true,
      search: ((before: Record<string, unknown>) => {
        const after = { ...before, ...change };
        return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined && value !== ''));
      }) as never,
    });
  return [search, set] as const;
}
