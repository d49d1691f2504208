import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { categoryQuery } from '@/api/catalogue';
import type { OpenedProps } from './AddedTable';
import { withWords } from './edits';
import { ExclusivePairs } from './ExclusivePairs';
import { StandardRows } from './StandardRows';

/** The tables and word lists that the centre has opened: what stands in them, and what the division adds. */
export function OwnTables({ pack, category, onChange }: OpenedProps) {
  const { t, i18n } = useTranslation();
  const definition = useQuery(categoryQuery(category.code)).data;
  if (!definition) return null;
  const name = (of: { name: string; english: string }) => (i18n.language === 'en' ? of.english : of.name);
  return (
    <>
      {definition.standards
        .filter((table) => table.isOpenToCities)
        .map((table) => (
          <StandardRows key={table.code} pack={pack} category={category} table={table} name={name(table)} onChange={onChange} />
        ))}
      {definition.exclusives
        .filter((table) => table.isOpenToCities)
        .map((table) => (
          <ExclusivePairs key={table.code} pack={pack} category={category} table={table} name={name(table)} onChange={onChange} />
        ))}
      {definition.wordLists
        .filter((list) => list.isOpenToCities)
        .map((list) => (
          <section key={list.code} aria-label={name(list)}>
            <b>{name(list)}</b> <span className="muted">{list.words.join('、')}</span>
            <Select
              mode="tags"
              open={false}
              style={{ width: '100%' }}
              tokenSeparators={['、', ';', '；']}
              aria-label={`${name(list)} ${t('local.table.ownWords')}`}
              placeholder={t('local.table.ownWords')}
              value={category.words?.find((w) => w.list === list.code)?.words ?? []}
              onChange={(words: string[]) => onChange(withWords(pack, category.code, list.code, words))}
            />
          </section>
        ))}
    </>
  );
}
