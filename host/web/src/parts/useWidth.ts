import { useSyncExternalStore } from 'react';

function useMatch(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** A window as narrow as a phone. Known at the first drawing: antd's own hook says so only at the second. */
export const usePhone = () => useMatch('(max-width: 767px)');

/** A window too narrow for a menu that always stands. */
export const useNarrow = () => useMatch('(max-width: 991px)');
