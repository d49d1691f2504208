import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

interface TreeChoiceProps {
  /** True for the divisions as they are today, false for those of the day that is looked at. */
  today: boolean;
  onChange: (today: boolean) => void;
}

/** Which divisions a past day is shown by: counties may have been merged since. */
export function TreeChoice({ today, onChange }: TreeChoiceProps) {
  const { t } = useTranslation();
  return (
    <Select<'then' | 'today'>
      aria-label={t('moment.tree')}
      title={t('moment.treeHint')}
      value={today ? 'today' : 'then'}
      onChange={(next) => onChange(next === 'today')}
      options={[
        { value: 'then', label: t('moment.treeThen') },
        { value: 'today', label: t('moment.treeToday') },
      ]}
      style={{ minWidth: 132 }}
    />
  );
}
