import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { formatMoney, type MoneyUnit } from '@/format/money';

interface Preferences {
  unit: MoneyUnit;
  chooseUnit(unit: MoneyUnit): void;
}

const key = 'sunledger.unit';
const Context = createContext<Preferences>({ unit: 'wan', chooseUnit: () => undefined });

/** What a reader chooses once for all screens: whether money is shown in yuan or in ten thousands. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [unit, setUnit] = useState<MoneyUnit>(() => (localStorage.getItem(key) === 'yuan' ? 'yuan' : 'wan'));
  const value = useMemo(
    () => ({
      unit,
      chooseUnit(next: MoneyUnit) {
        localStorage.setItem(key, next);
        setUnit(next);
      },
    }),
    [unit],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useMoneyUnit() {
  return useContext(Context);
}

/** Money in the unit that the reader chose. */
export function useMoney(): (yuan: number | null | undefined) => string {
  const { unit } = useContext(Context);
  return (yuan) => formatMoney(yuan, unit);
}
