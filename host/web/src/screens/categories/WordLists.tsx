import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Category } from '@/api/types';
import { formatRate } from '@/format/money';
import { StatusTag } from '@/parts/StatusTag';
import styles from './Categories.module.css';

export function WordLists({ category }: { category: Category }) {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  return (
    <>
      {category.wordLists.map((list) => (
        <section key={list.code}>
          <h3 className="card-title">
            {english ? list.english : list.name} {list.status && <StatusTag status={list.status} />}
          </h3>
          <div className="muted">{list.source}</div>
          <div className={styles.words}>
            {list.words.map((word) => (
              <Tag key={word}>{word}</Tag>
            ))}
          </div>
        </section>
      ))}
      {category.curves.map((curve) => (
        <section key={curve.code}>
          <h3 className="card-title">
            {english ? curve.english : curve.name} {curve.status && <StatusTag status={curve.status} />}
          </h3>
          <div className="muted">{curve.source}</div>
          <div className={styles.words}>
            {curve.points.map((point) => (
              <Tag key={`${point.month}-${point.day}`}>
                {String(point.month).padStart(2, '0')}-{String(point.day).padStart(2, '0')} {formatRate(point.value)}
              </Tag>
            ))}
          </div>
        </section>
      ))}
      {category.standards.map((table) => (
        <section key={table.code}>
          <h3 className="card-title">
            {english ? table.english : table.name} {table.status && <StatusTag status={table.status} />}
          </h3>
          <div className="muted">{table.source}</div>
          <ul>
            {table.rows.map((row) => (
              <li key={`${row.from}-${row.division}-${row.tier}`} title={row.source}>
                {row.from} · {row.division} · {row.tier} · <span className="num">{row.value}</span>{' '}
                {english ? table.unit.english : table.unit.chinese} {row.status && <StatusTag status={row.status} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {category.exclusives.map((table) => (
        <section key={table.code}>
          <h3 className="card-title">
            {english ? table.english : table.name} {table.status && <StatusTag status={table.status} />}
          </h3>
          <div className="muted">{table.source}</div>
          <ul>
            {table.pairs.map((pair) => (
              <li key={`${pair.one}-${pair.other}-${pair.from}`} title={pair.source}>
                {pair.one} × {pair.other} · {pair.from}
                {pair.until && ` – ${pair.until}`} {pair.status && <StatusTag status={pair.status} />}
              </li>
            ))}
            {table.mayGoTogether.map((pair) => (
              <li key={`${pair.one}+${pair.other}`} title={pair.source}>
                {t('categories.mayGoTogether')} {pair.one} + {pair.other} {pair.status && <StatusTag status={pair.status} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
