import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { TreeChoice } from './TreeChoice';
import { useMoment } from './useMoment';

interface TimeBarProps {
  /** What is shown can stand in the divisions of that day or of today. */
  standsInTree?: boolean;
}

/** Up to which business day, and as known at which instant, the screens show; empty is now. */
export function TimeBar({ standsInTree }: TimeBarProps) {
  const { t } = useTranslation();
  const { moment, inTodaysTree, lookBack, standInTodaysTree } = useMoment();
  const isToCome = (day: dayjs.Dayjs) => day.isAfter(dayjs(), 'day');
  return (
    <>
      <DatePicker
        aria-label={t('moment.asOf')}
        placeholder={t('moment.asOf')}
        value={moment.asOf ? dayjs(moment.asOf) : null}
        disabledDate={isToCome}
        onChange={(day) => lookBack({ ...moment, asOf: (day as dayjs.Dayjs | null)?.format('YYYY-MM-DD') })}
        style={{ width: 132 }}
      />
      <DatePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        aria-label={t('moment.knownAt')}
        placeholder={t('moment.knownAt')}
        value={moment.knownAt ? dayjs(moment.knownAt) : null}
        disabledDate={isToCome}
        onChange={(instant) => lookBack({ ...moment, knownAt: (instant as dayjs.Dayjs | null)?.toISOString() })}
        style={{ width: 168 }}
      />
      {standsInTree && moment.asOf && <TreeChoice today={inTodaysTree} onChange={standInTodaysTree} />}
    </>
  );
}
