import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '@/api/catalogue';
import type { Pack, PackCase, PackCategory, PackElement, PackRule } from '@/api/packs';
import type { PackAnswer } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { StatusTag } from '@/parts/StatusTag';
import { useWords } from '@/parts/useWords';
import { CaseDialog } from './CaseDialog';
import { CaseTable } from './CaseTable';
import { withCategory, withoutCategory, withoutItem } from './edits';
import { ElementDialog } from './ElementDialog';
import { FieldDialog } from './FieldDialog';
import styles from './Local.module.css';
import { OwnTables } from './OwnTables';
import { ParameterMoves } from './ParameterMoves';
import { RuleDialog } from './RuleDialog';

/** The rules for every fund: their parameters are moved and rules are added as over a category, but they record nothing. */
const kernel = 'kernel';

interface CategoryCardsProps {
  pack: Pack;
  check: PackAnswer | undefined;
  onChange: (pack: Pack) => void;
}

/** A card per category that the pack says something about, and a way to say something about another. */
export function CategoryCards({ pack, check, onChange }: CategoryCardsProps) {
  const { t, i18n } = useTranslation();
  const categories = useQuery(categoriesQuery).data ?? [];
  const nameOf = (code: string) => {
    const found = categories.find((c) => c.code === code);
    return found ? (i18n.language === 'en' ? found.english : found.name) : code;
  };
  const others = categories
    .filter((c) => c.hasDefinition && !(pack.categories ?? []).some((p) => p.code === c.code))
    .sort((a, b) => Number(b.code === kernel) - Number(a.code === kernel));
  return (
    <>
      {(pack.categories ?? []).map((category) => (
        <CategoryCard
          key={category.code}
          pack={pack}
          category={category}
          name={category.name ?? nameOf(category.code)}
          check={check}
          onChange={onChange}
        />
      ))}
      <div className={styles.line}>
        <Select
          aria-label={t('local.overCategory')}
          placeholder={t('local.overCategory')}
          style={{ minWidth: 280 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          options={others.map((c) => ({ value: c.code, label: i18n.language === 'en' ? c.english : c.name }))}
          onChange={(code: string) => onChange(withCategory(pack, code, (c) => c))}
        />
      </div>
    </>
  );
}

interface CategoryCardProps extends CategoryCardsProps {
  category: PackCategory;
  name: string;
}

function CategoryCard({ pack, category: c, name, check, onChange }: CategoryCardProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [adding, setAdding] = useState<'field' | 'rule' | 'element' | PackRule | null>(null);
  const [editing, setEditing] = useState<PackElement | null>(null);
  const [writing, setWriting] = useState<PackCase | 'new' | null>(null);
  const judged = check?.categories.find((one) => one.code === c.code);
  const records = c.code !== kernel;
  return (
    <Card
      title={
        <>
          {name} <Tag variant="filled">{t(c.name ? 'local.own' : 'local.overlay')}</Tag>
        </>
      }
      extra={
        <span className={styles.line}>
          {records && (
            <Button icon={<PlusOutlined />} onClick={() => setAdding('field')}>
              {t('local.addField')}
            </Button>
          )}
          <Button icon={<PlusOutlined />} onClick={() => setAdding('rule')}>
            {t('local.addRule')}
          </Button>
          {records && (
            <Button icon={<PlusOutlined />} onClick={() => setAdding('element')}>
              {t('local.addElement')}
            </Button>
          )}
          {(c.rules ?? []).length > 0 && (
            <Button icon={<PlusOutlined />} onClick={() => setWriting('new')}>
              {t('local.addCase')}
            </Button>
          )}
          <Button onClick={() => onChange(withoutCategory(pack, c.code))}>{t('local.remove')}</Button>
        </span>
      }
    >
      <div className="stack">
        {records && (
          <LedgerTable
            label={`${name} ${t('local.fields')}`}
            size="small"
            rows={c.fields ?? []}
            rowKey={(f) => f.code}
            emptyText={t('local.noFields')}
            columns={[
              { key: 'name', title: t('local.fields'), value: (f) => <b>{f.name}</b> },
              { key: 'code', title: t('local.fund.code'), value: (f) => <span className="mono">{f.code}</span> },
              { key: 'subject', title: t('local.field.subject'), value: (f) => t(`local.subject.${f.subject as 'payment'}`, f.subject) },
              { key: 'kind', title: t('local.field.kind'), value: (f) => t(`local.kind.${f.kind as 'Count'}`, f.kind) },
              {
                key: 'remove',
                title: '',
                value: (f) => (
                  <Button type="link" size="small" onClick={() => onChange(withoutItem(pack, c.code, 'fields', f.code))}>
                    {t('local.remove')}
                  </Button>
                ),
              },
            ]}
          />
        )}
        <LedgerTable
          label={`${name} ${t('local.rules')}`}
          size="small"
          rows={c.rules ?? []}
          rowKey={(r) => r.code}
          emptyText={t('local.noRules')}
          columns={[
            { key: 'name', title: t('local.rules'), value: (r) => <b>{r.name}</b> },
            { key: 'code', title: t('local.fund.code'), value: (r) => <span className="mono">{r.code}</span> },
            {
              key: 'words',
              title: t('local.rule.words'),
              value: (r) => {
                const grades = judged?.rules.find((one) => one.code === r.code)?.grades ?? [];
                return grades.length === 0 ? (
                  <span className="muted">{t('local.wrong')}</span>
                ) : (
                  grades.map((g) => <div key={g.level}>{words(g.words)}</div>)
                );
              },
            },
            {
              key: 'act',
              title: '',
              value: (r) => (
                <>
                  <Button type="link" size="small" onClick={() => setAdding(r)}>
                    {t('local.edit')}
                  </Button>
                  <Button type="link" size="small" onClick={() => onChange(withoutItem(pack, c.code, 'rules', r.code))}>
                    {t('local.remove')}
                  </Button>
                </>
              ),
            },
          ]}
        />
        <CaseTable pack={pack} category={c} name={name} judged={judged?.cases ?? []} onChange={onChange} onEdit={setWriting} />
        {(c.elements ?? []).length > 0 && (
          <LedgerTable
            label={`${name} ${t('local.elements')}`}
            size="small"
            rows={c.elements ?? []}
            rowKey={(e) => e.code}
            columns={[
              { key: 'name', title: t('local.elements'), value: (e) => <b>{e.name}</b> },
              { key: 'code', title: t('local.fund.code'), value: (e) => <span className="mono">{e.code}</span> },
              { key: 'subject', title: t('local.element.subject'), value: (e) => t(`local.subject.${e.subject as 'project'}`, e.subject) },
              {
                key: 'due',
                title: t('local.element.due'),
                value: (e) => {
                  const said = judged?.elements.find((one) => one.code === e.code);
                  if (!said) return <span className="muted">{t('local.wrong')}</span>;
                  return (
                    <>
                      <div>{said.due ? words(said.due) : t('local.element.never')}</div>
                      {said.owedWhen && <div className="muted">{words(said.owedWhen)}</div>}
                      {said.assumption && <StatusTag status="assumed" />}
                    </>
                  );
                },
              },
              {
                key: 'remove',
                title: '',
                value: (e) => (
                  <>
                    <Button type="link" size="small" onClick={() => setEditing(e)}>
                      {t('local.edit')}
                    </Button>
                    <Button type="link" size="small" onClick={() => onChange(withoutItem(pack, c.code, 'elements', e.code))}>
                      {t('local.remove')}
                    </Button>
                  </>
                ),
              },
            ]}
          />
        )}
        {!c.name && <ParameterMoves pack={pack} category={c} onChange={onChange} />}
        {!c.name && <OwnTables pack={pack} category={c} onChange={onChange} />}
      </div>
      {writing && (
        <CaseDialog
          pack={pack}
          category={c}
          changing={writing === 'new' ? null : writing}
          onClose={() => setWriting(null)}
          onDone={onChange}
        />
      )}
      {adding === 'field' && <FieldDialog pack={pack} category={c.code} onClose={() => setAdding(null)} onDone={onChange} />}
      {adding === 'element' && <ElementDialog pack={pack} category={c} onClose={() => setAdding(null)} onDone={onChange} />}
      {editing && <ElementDialog pack={pack} category={c} element={editing} onClose={() => setEditing(null)} onDone={onChange} />}
      {adding !== null && adding !== 'field' && adding !== 'element' && (
        <RuleDialog
          pack={pack}
          category={c}
          rule={adding === 'rule' ? undefined : adding}
          onClose={() => setAdding(null)}
          onDone={onChange}
        />
      )}
    </Card>
  );
}
