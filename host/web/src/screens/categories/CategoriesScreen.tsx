import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '@/api/catalogue';
import type { CategorySummary } from '@/api/types';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import styles from './Categories.module.css';

/** Every category, those with a definition in force first. */
export function CategoriesScreen() {
  const { t } = useTranslation();
  const categories = useQuery(categoriesQuery);
  const sorted = [...(categories.data ?? [])].sort((a, b) => Number(b.hasDefinition) - Number(a.hasDefinition));
  return (
    <>
      <PageHeader title={t('categories.title')} about={t('categories.about')} />
      {categories.isError && <ProblemAlert problem={categories.error} />}
      {categories.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      <ul className={styles.list}>
        {sorted.map((category) => (
          <li key={category.code}>
            <CategoryCard category={category} />
          </li>
        ))}
      </ul>
    </>
  );
}

function CategoryCard({ category: c }: { category: CategorySummary }) {
  const { t, i18n } = useTranslation();
  const name = i18n.language === 'en' ? c.english : c.name;
  return (
    <article className={`${styles.card} ${c.hasDefinition ? '' : styles.waiting}`}>
      <header>
        <h2>
          {c.hasDefinition ? (
            <Link to="/categories/$code" params={{ code: c.code }}>
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        <StateTag tone={c.hasDefinition ? 'good' : 'calm'}>{t(c.hasDefinition ? 'categories.inForce' : 'categories.waitingTag')}</StateTag>
      </header>
      <div className="muted mono">{c.code}</div>
      {c.counts ? (
        <ul className={styles.counts}>
          <li>{t('categories.rulesCount', { count: c.counts.rules })}</li>
          <li>{t('categories.fieldsCount', { count: c.counts.fields })}</li>
          <li>{t('categories.parametersCount', { count: c.counts.parameters })}</li>
        </ul>
      ) : (
        <p className="muted">{t('categories.waiting')}</p>
      )}
      <footer title={c.fundCodes.join(' ')}>
        {t('categories.fundsCount', { count: c.fundCodes.length })} <span className="mono">{c.fundCodes.join(' ')}</span>
      </footer>
    </article>
  );
}
