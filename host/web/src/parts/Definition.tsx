import { InfoCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Definition.module.css';

interface DefinitionProps {
  /** What the number is called. */
  of: string;
  /** How it comes about. */
  text: string;
  dataTime?: string;
}

/** The small i beside a number: what it counts, and as of when. Reached by pointer, finger and keyboard. */
export function Definition({ of, text, dataTime }: DefinitionProps) {
  const { t } = useTranslation();
  const title = (
    <>
      <div>{text}</div>
      {dataTime && (
        <div className={styles.time}>
          {t('terms.dataTime')} {dataTime}
        </div>
      )}
    </>
  );
  return (
    <Tooltip title={title} trigger={['hover', 'focus', 'click']}>
      <button type="button" className={styles.mark} aria-label={`${of}: ${t('terms.definition')}`}>
        <InfoCircleOutlined aria-hidden />
      </button>
    </Tooltip>
  );
}
