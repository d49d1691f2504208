import { useTranslation } from 'react-i18next';
import type { ParameterDefinition } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { StatusTag } from '@/parts/StatusTag';
import { useWords } from '@/parts/useWords';

export function ParametersTable({ parameters }: { parameters: ParameterDefinition[] }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const english = i18n.language === 'en';
  return (
    <LedgerTable
      label={t('categories.parameter.list')}
      rows={parameters}
      rowKey={(p) => p.code}
      columns={[
        {
          key: 'name',
          title: t('categories.parameter.name'),
          value: (p) => (
            <>
              {english ? p.english : p.name}
              <div className="muted mono">@{p.code}</div>
            </>
          ),
        },
        {
          key: 'value',
          title: t('categories.parameter.value'),
          value: (p) => (
            <span className="num">
              {words(p.shown)}
              {p.later.map((l) => (
                <div key={l.from} className="muted">
                  {t('categories.parameter.since', { from: l.from, value: words(l.shown) })} {l.status && <StatusTag status={l.status} />}
                </div>
              ))}
            </span>
          ),
        },
        { key: 'status', title: t('categories.parameter.status'), value: (p) => p.status && <StatusTag status={p.status} /> },
        {
          key: 'city',
          title: t('categories.parameter.city'),
          value: (p) =>
            p.city ? (
              `${p.city.min}–${p.city.max} ${t(`categories.parameter.strict.${p.city.strict}`)}`
            ) : (
              <span className="muted">{t('categories.parameter.fixed')}</span>
            ),
        },
        {
          key: 'source',
          title: t('categories.parameter.source'),
          value: (p) => <div style={{ maxWidth: 420, whiteSpace: 'normal' }}>{p.source}</div>,
        },
      ]}
    />
  );
}
