import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Moment } from '@/api/ledger';

interface TimeBarProps {
  moment: Moment;
  onChange: (moment: Moment) => void;
}

/** Up to which business day, and as known at which instant, the overview counts; empty is now. */
export function TimeBar({ moment, onChange }: TimeBarProps) {
  const { t } = useTranslation();
  const isToCome = (day: dayjs.Dayjs) => day.isAfter(dayjs(), 'day');
  return (
    <>
      <DatePicker
        aria-label={t('overview.asOf')}
        placeholder={t('overview.asOf')}
        value={moment.asOf ? dayjs(moment.asOf) : null}
        disabledDate={isToCome}
        onChange={(day) => onChange({ ...moment, asOf: (day as dayjs.Dayjs | null)?.format('YYYY-MM-DD') })}
        style={{ width: 132 }}
      />
      <DatePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        aria-label={t('overview.knownAt')}
        placeholder={t('overview.knownAt')}
        value={moment.knownAt ? dayjs(moment.knownAt) : null}
        disabledDate={isToCome}
        onChange={(instant) => onChange({ ...moment, knownAt: (instant as dayjs.Dayjs | null)?.toISOString() })}
        style={{ width: 168 }}
      />
    </>
  );
}
