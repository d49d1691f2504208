import { Link } from '@tanstack/react-router';
import { Empty, Tag } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Category, RuleDefinition } from '@/api/types';
import { formatDate } from '@/format/dates';
import { zh } from '@/i18n/zh';
import { StateTag, WarningLevelTag } from '@/parts/Tags';
import { useWords } from '@/parts/useWords';
import styles from './Categories.module.css';

export function RulesList({ category }: { category: Category }) {
  const { t } = useTranslation();
  if (category.rules.length === 0) return <Empty description={t('categories.noRules')} />;
  return (
    <ul className={styles.rules}>
      {category.rules.map((rule) => (
        <li key={rule.code} className={styles.rule}>
          <RuleArticle rule={rule} category={category} />
        </li>
      ))}
    </ul>
  );
}

type TriggerWord = keyof typeof zh.warnings.trigger;

/** A rule as an article of a regulation: what it says, on what basis, and what speaks against it. */
function RuleArticle({ rule: r, category }: { rule: RuleDefinition; category: Category }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const english = i18n.language === 'en';
  const today = dayjs().format('YYYY-MM-DD');
  const parameterName = (code: string) => {
    const found = category.parameters.find((p) => p.code === code);
    return found ? `${english ? found.english : found.name} ${words(found.shown)}` : code;
  };
  return (
    <article>
      <header>
        <h3>
          <span className="mono">{r.code}</span> {english ? r.english : r.name}
        </h3>
        {r.riskName && <Tag variant="filled">{words(r.riskName)}</Tag>}
        <Tag variant="filled">{words(r.subjectName)}</Tag>
        <Tag variant="filled">{t(`warnings.enforcement.${r.enforcement}`)}</Tag>
        {r.triggers
          .filter((one): one is TriggerWord => one in zh.warnings.trigger)
          .map((one) => (
            <Tag key={one} variant="filled">
              {t(`warnings.trigger.${one}`)}
            </Tag>
          ))}
        {r.isGroupRule && <Tag variant="filled">{t('categories.rule.group')}</Tag>}
        {r.trialUntil && r.trialUntil >= today && (
          <StateTag tone="busy">{t('categories.rule.trial', { until: formatDate(r.trialUntil) })}</StateTag>
        )}
        {r.restsOnAssumption && <StateTag tone="careful">{t('categories.rule.assumption')}</StateTag>}
      </header>
      <ul className={styles.grades}>
        {r.grades.map((grade) => (
          <li key={grade.level}>
            <WarningLevelTag level={grade.level} />
            <div>
              {words(grade.words)}
              <code className="mono">{grade.formula}</code>
            </div>
          </li>
        ))}
      </ul>
      <dl className={styles.meta}>
        {r.lasting && (
          <div>
            <dt>{t('categories.rule.when')}</dt>
            <dd>{t('categories.rule.lasting', { time: words(r.lasting) })}</dd>
          </div>
        )}
        {r.parameters.length > 0 && (
          <div>
            <dt>{t('categories.rule.parameters')}</dt>
            <dd>{r.parameters.map(parameterName).join(t('terms.separator'))}</dd>
          </div>
        )}
        <div>
          <dt>{t('categories.rule.basis')}</dt>
          <dd>{r.basis.join(t('terms.separator'))}</dd>
        </div>
        {r.innocent.length > 0 && (
          <div>
            <dt>{t('categories.rule.innocent')}</dt>
            <dd>{r.innocent.map(words).join(t('terms.separator'))}</dd>
          </div>
        )}
        {r.clearedBy && (
          <div>
            <dt>{t('categories.rule.clearedBy')}</dt>
            <dd>{words(r.clearedBy)}</dd>
          </div>
        )}
        {r.cityMay && (
          <div>
            <dt>{t('categories.rule.city')}</dt>
            <dd>{words(r.cityMay)}</dd>
          </div>
        )}
        <div>
          <dt>{t('shell.menu.warnings')}</dt>
          <dd>
            <Link to="/warnings" search={{ rule: r.code }}>
              {t('categories.rule.seeWarnings')}
            </Link>
          </dd>
        </div>
      </dl>
    </article>
  );
}
