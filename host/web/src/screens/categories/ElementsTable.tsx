import { useTranslation } from 'react-i18next';
import type { Category } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { useWords } from '@/parts/useWords';

export function ElementsTable({ elements }: { elements: Category['elements'] }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const english = i18n.language === 'en';

  function due(e: Category['elements'][number]) {
    if (typeof e.dueDays !== 'number') return '';
    return e.after
      ? t('categories.element.dueAfter', { after: words(e.after), count: e.dueDays })
      : t('categories.element.dueDays', { count: e.dueDays });
  }

  return (
    <LedgerTable
      label={t('categories.element.list')}
      rows={elements}
      rowKey={(e) => e.code}
      columns={[
        { key: 'name', title: t('categories.element.name'), value: (e) => (english ? e.english : e.name) },
        { key: 'subject', title: t('categories.element.subject'), value: (e) => words(e.subjectName) },
        { key: 'due', title: t('categories.element.due'), value: due },
        { key: 'published', title: t('categories.element.published'), value: (e) => t(e.isPublished ? 'terms.yes' : 'terms.no') },
        { key: 'basis', title: t('categories.basis'), value: (e) => e.basis.join(t('terms.separator')) },
      ]}
    />
  );
}
