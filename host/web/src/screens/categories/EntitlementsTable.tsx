import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Category } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { useWords } from '@/parts/useWords';

type Entitlement = Category['entitlements'][number];

/** Who must draw something: on which registers they stand, what they draw and how often. */
export function EntitlementsTable({ entitlements }: { entitlements: Category['entitlements'] }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const english = i18n.language === 'en';

  function benefit(e: Entitlement) {
    return (
      <div>
        {e.items.length > 0 ? e.items.join(t('terms.separator')) : t('categories.entitlement.anyLine')}
        {e.paidBy && <div className="muted">{t('categories.entitlement.paidBy', { when: words(e.paidBy) })}</div>}
      </div>
    );
  }

  function often(e: Entitlement) {
    return (
      <div>
        {words(e.often)}
        {e.isAssumed && <Tag style={{ marginInlineStart: 8 }}>{t('categories.element.assumed')}</Tag>}
        {e.isContinued && <div className="muted">{t('categories.entitlement.continued')}</div>}
      </div>
    );
  }

  return (
    <LedgerTable
      label={t('categories.entitlement.list')}
      rows={entitlements}
      rowKey={(e) => e.code}
      columns={[
        { key: 'name', title: t('categories.entitlement.name'), value: (e) => (english ? e.english : e.name) },
        { key: 'registers', title: t('categories.entitlement.registers'), value: (e) => e.registers.map(words).join(t('terms.separator')) },
        { key: 'benefit', title: t('categories.entitlement.benefit'), value: benefit },
        { key: 'often', title: t('categories.entitlement.often'), value: often },
        { key: 'watched', title: t('categories.entitlement.watched'), value: (e) => e.watchedBy.join(t('terms.separator')) },
      ]}
    />
  );
}
