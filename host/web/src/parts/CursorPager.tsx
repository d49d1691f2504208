import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CursorList } from './useCursorList';
import styles from './CursorPager.module.css';

/** Under a list: how much there is, and the way to the next page. */
export function CursorPager({ list }: { list: CursorList }) {
  const { t } = useTranslation();
  if (list.rows?.length === 0 && !list.back) return null; // an empty list says so itself
  return (
    <div className={styles.pager}>
      <span className="muted" aria-live="polite">
        {t('terms.shown', { count: list.rows?.length ?? 0 })}
      </span>
      {(list.back ?? list.forward) && (
        <nav className={styles.buttons}>
          <Button icon={<LeftOutlined />} disabled={!list.back} onClick={list.back ?? undefined} aria-label={t('terms.previous')} />
          <span className="num">{t('terms.page', { page: list.page })}</span>
          <Button icon={<RightOutlined />} disabled={!list.forward} onClick={list.forward ?? undefined} aria-label={t('terms.next')} />
        </nav>
      )}
    </div>
  );
}
