import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/format/dates';
import { useMoment } from './useMoment';

interface PastNoticeProps {
  /** What is shown can stand in the divisions of that day or of today. */
  standsInTree?: boolean;
}

/** Says that what is shown is the past, and leads back. */
export function PastNotice({ standsInTree }: PastNoticeProps) {
  const { t } = useTranslation();
  const { moment, isPast, inTodaysTree, lookBack } = useMoment();
  if (!isPast) return null;
  const words = [
    moment.asOf && t('moment.pastAsOf', { day: moment.asOf }),
    moment.knownAt && t('moment.pastKnownAt', { instant: formatInstant(moment.knownAt) }),
    standsInTree && inTodaysTree && t('moment.pastInTodaysTree'),
  ];
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('moment.past', { moment: words.filter(Boolean).join(t('terms.separator')) })}
      action={
        <Button size="small" onClick={() => lookBack({})}>
          {t('moment.backToNow')}
        </Button>
      }
    />
  );
}
