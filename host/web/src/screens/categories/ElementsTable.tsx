import { Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Category } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { useWords } from '@/parts/useWords';

type Element = Category['elements'][number];

/** What must be watched: who brings it and by when, or where the platform holds it. */
export function ElementsTable({ elements }: { elements: Category['elements'] }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const english = i18n.language === 'en';

  function due(e: Element) {
    return (
      <div>
        {words(e.due)}
        {e.assumption && (
          <Tooltip title={e.assumption}>
            <Tag style={{ marginInlineStart: 8 }}>{t('categories.element.assumed')}</Tag>
          </Tooltip>
        )}
        {e.owedWhen && <div className="muted">{t('categories.element.owedWhen', { when: words(e.owedWhen) })}</div>}
      </div>
    );
  }

  function held(e: Element) {
    return (
      <div>
        {e.heldIn.map(words).join(t('terms.separator'))}
        {e.watchedBy.length > 0 && (
          <div className="muted">{t('categories.element.watchedBy', { rules: e.watchedBy.join(t('terms.separator')) })}</div>
        )}
      </div>
    );
  }

  return (
    <LedgerTable
      label={t('categories.element.list')}
      rows={elements}
      rowKey={(e) => e.code}
      columns={[
        { key: 'name', title: t('categories.element.name'), value: (e) => (english ? e.english : e.name) },
        { key: 'subject', title: t('categories.element.subject'), value: (e) => words(e.subjectName) },
        { key: 'source', title: t('categories.element.source'), value: (e) => words(e.source) },
        { key: 'due', title: t('categories.element.due'), value: due },
        { key: 'held', title: t('categories.element.held'), value: held },
        { key: 'published', title: t('categories.element.published'), value: (e) => t(e.isPublished ? 'terms.yes' : 'terms.no') },
        { key: 'basis', title: t('categories.basis'), value: (e) => e.basis.join(t('terms.separator')) },
      ]}
    />
  );
}
