import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DivisionPicker } from './DivisionPicker';
import { useScope } from './useScope';

/** Year and division: the same on every screen of the ledger. */
export function ScopeBar() {
  const { t } = useTranslation();
  const { year, years, home, division, choose } = useScope();
  const options = [...new Set([year, ...years])].sort((a, b) => b - a);
  return (
    <>
      <Select
        aria-label={t('terms.year')}
        value={year}
        onChange={(next) => choose({ year: next })}
        options={options.map((y) => ({ value: y, label: t('terms.yearOf', { year: y }) }))}
        style={{ minWidth: 112 }}
      />
      <DivisionPicker
        key={year}
        asOf={year < new Date().getFullYear() ? `${year}-12-31` : undefined}
        root={home}
        value={division}
        onChange={(code) => choose({ division: code })}
      />
    </>
  );
}
