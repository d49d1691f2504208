import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pack, PackCase, PackCategory } from '@/api/packs';
import type { PackAnswer } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { StateTag } from '@/parts/Tags';
import { useWords } from '@/parts/useWords';
import { withoutCase } from './edits';

interface CaseTableProps {
  pack: Pack;
  category: PackCategory;
  name: string;
  /** What became of the cases; nothing while something else is wrong with the category. */
  judged: PackAnswer['categories'][number]['cases'];
  onChange: (pack: Pack) => void;
  onEdit: (one: PackCase) => void;
}

/** The cases of a category's rules: how many hold, and of the others what was expected and what was said instead. */
export function CaseTable({ pack, category: c, name, judged, onChange, onEdit }: CaseTableProps) {
  const { t } = useTranslation();
  const words = useWords();
  const cases = c.cases ?? [];
  if (cases.length === 0) return null;
  const holding = judged.filter((one) => one.holds).length;
  return (
    <section aria-label={`${name} ${t('local.cases')}`}>
      <p>
        <b>{t('local.cases')}</b>{' '}
        {judged.length > 0 && (
          <StateTag tone={holding === judged.length ? 'good' : 'bad'}>{t('local.casesHold', { holding, count: judged.length })}</StateTag>
        )}
      </p>
      <LedgerTable
        label={`${name} ${t('local.cases')}`}
        size="small"
        rows={cases}
        rowKey={(one) => one.name}
        columns={[
          { key: 'name', title: t('local.cases'), value: (one) => <b>{one.name}</b> },
          { key: 'differs', title: t('local.caseDiffers'), value: (one) => [one.differs ?? '', ...(one.others ?? [])].join(' ＋ ') },
          { key: 'warns', title: t('local.caseWarns'), value: (one) => (one.warns ?? []).join(t('terms.separator')) || t('local.quiet') },
          {
            key: 'holds',
            title: t('local.caseHolds'),
            value: (one) => {
              const said = judged.find((j) => j.name === one.name);
              if (!said) return <span className="muted">—</span>;
              if (said.holds) return <StateTag tone="good">{t('local.holds')}</StateTag>;
              return (
                <>
                  <StateTag tone="bad">{t('local.holdsNot')}</StateTag>
                  {said.hints.map((hint) => (
                    <div key={hint.chinese}>{words(hint)}</div>
                  ))}
                </>
              );
            },
          },
          {
            key: 'remove',
            title: '',
            value: (one) => (
              <>
                <Button type="link" size="small" onClick={() => onEdit(one)}>
                  {t('local.edit')}
                </Button>
                <Button type="link" size="small" onClick={() => onChange(withoutCase(pack, c.code, one.name))}>
                  {t('local.remove')}
                </Button>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
