import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

/** Done, or the code of the refusal. */
export function OutcomeTag({ outcome }: { outcome: string }) {
  const { t } = useTranslation();
  return outcome === 'done' ? (
    <Tag color="green" variant="filled">
      {t('audit.done')}
    </Tag>
  ) : (
    <Tag color="red" variant="filled" className="mono">
      {outcome}
    </Tag>
  );
}
