import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Breadcrumb, Card, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { categoryQuery } from '@/api/catalogue';
import type { Category } from '@/api/types';
import { formatInstant } from '@/format/dates';
import { Facts } from '@/parts/Facts';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { Sheets } from '@/parts/Sheets';
import { useFilters } from '@/parts/useFilters';
import { ElementsTable } from './ElementsTable';
import { EntitlementsTable } from './EntitlementsTable';
import { FieldsTable } from './FieldsTable';
import { ParametersTable } from './ParametersTable';
import { RulesList } from './RulesList';
import { WordLists } from './WordLists';

export function CategoryScreen() {
  const { code } = useParams({ from: '/inside/categories/$code' });
  const category = useQuery(categoryQuery(code));
  if (category.isError) return <ProblemAlert problem={category.error} />;
  if (!category.data) return <Skeleton active paragraph={{ rows: 10 }} />;
  return <Definition category={category.data} />;
}

/** A definition from end to end: everything that decides, readable by whoever is decided about. */
function Definition({ category: c }: { category: Category }) {
  const { t, i18n } = useTranslation();
  const { tab } = useSearch({ from: '/inside/categories/$code' });
  const [, set] = useFilters<{ tab?: string }>();
  const english = i18n.language === 'en';
  return (
    <>
      <PageHeader
        title={english ? c.english : c.name}
        above={
          <Breadcrumb
            items={[{ title: <Link to="/categories">{t('categories.title')}</Link> }, { title: <span className="mono">{c.code}</span> }]}
          />
        }
        about={
          <>
            {t('categories.rulesCount', { count: c.counts.rules })} · {t('categories.fieldsCount', { count: c.counts.fields })} ·{' '}
            {t('categories.parametersCount', { count: c.counts.parameters })}
            {c.counts.assumedParameters > 0 && <> · {t('categories.assumedCount', { count: c.counts.assumedParameters })}</>}
          </>
        }
      />
      <div className="stack">
        <Facts
          items={[
            [t('categories.basis'), c.basis],
            [t('categories.inForceSince'), formatInstant(c.inForceSince)],
            [
              t('categories.funds'),
              c.funds.map((fund) => (
                <Tag key={fund.code} variant="filled" style={{ marginBottom: 4, whiteSpace: 'normal' }}>
                  <span className="mono">{fund.code}</span> {fund.name}
                </Tag>
              )),
            ],
            [t('categories.hash'), <span className="mono">{c.hash}</span>],
          ]}
        />
        <Card>
          <Sheets
            label={c.name}
            chosen={tab ?? 'rules'}
            onChoose={(next) => set({ tab: next })}
            sheets={[
              { key: 'rules', label: `${t('categories.tab.rules')} ${c.rules.length}`, children: <RulesList category={c} /> },
              { key: 'fields', label: `${t('categories.tab.fields')} ${c.fields.length}`, children: <FieldsTable fields={c.fields} /> },
              {
                key: 'parameters',
                label: `${t('categories.tab.parameters')} ${c.parameters.length}`,
                children: <ParametersTable parameters={c.parameters} />,
              },
              {
                key: 'elements',
                label: `${t('categories.tab.elements')} ${c.elements.length}`,
                children: <ElementsTable elements={c.elements} />,
              },
              ...(c.entitlements.length > 0
                ? [
                    {
                      key: 'entitlements',
                      label: `${t('categories.tab.entitlements')} ${c.entitlements.length}`,
                      children: <EntitlementsTable entitlements={c.entitlements} />,
                    },
                  ]
                : []),
              ...(c.wordLists.length + c.curves.length + c.standards.length + c.exclusives.length > 0
                ? [{ key: 'words', label: t('categories.tab.words'), children: <WordLists category={c} /> }]
                : []),
            ]}
          />
        </Card>
      </div>
    </>
  );
}
