import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldSource, ImportColumn, ImportPreview, Mapping } from '@/api/types';
import { LedgerTable } from '@/parts/LedgerTable';
import { asKind, rowsBelow, sourceKind, withSource, type SourceKind } from './mapping';
import styles from './Imports.module.css';

const kinds: SourceKind[] = ['column', 'constant', 'template', 'none'];
const units = ['元', '千元', '万元', '亿元'];
const decimals = ['refuse', 'dust', 'round'] as const;
const negatives = ['keep', 'refuse'] as const;

interface MappingTableProps {
  columns: ImportColumn[];
  preview: ImportPreview;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

export function MappingTable({ columns, preview, mapping, onChange }: MappingTableProps) {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  const nameOf = (c: ImportColumn) => (english ? c.field : c.chinese);
  const change = (c: ImportColumn, source: FieldSource | null) => onChange(withSource(mapping, c.field, source));

  function sample(c: ImportColumn): string {
    const source = mapping.fields[c.field];
    const at = preview.headers.indexOf(source?.column ?? '');
    if (sourceKind(source) === 'column')
      return (
        rowsBelow(preview)
          .map((r) => r[at] ?? '')
          .find((text) => text !== '') ?? ''
      );
    return source?.constant ?? source?.template ?? '';
  }

  function value(c: ImportColumn) {
    const source = mapping.fields[c.field];
    const kind = sourceKind(source);
    if (kind === 'none') return null;
    if (kind === 'column') {
      return (
        <Select
          showSearch
          aria-label={`${nameOf(c)}: ${t('imports.mapping.column')}`}
          value={source?.column}
          onChange={(column: string) => change(c, { ...source, column })}
          options={preview.headers.filter(Boolean).map((h) => ({ value: h, label: h }))}
          className={styles.cell}
        />
      );
    }
    return (
      <Input
        aria-label={`${nameOf(c)}: ${t(`imports.mapping.${kind}`)}`}
        value={String(source?.[kind] ?? '')}
        onChange={(e) => change(c, { ...source, [kind]: e.target.value })}
        className={styles.cell}
      />
    );
  }

  function reading(c: ImportColumn) {
    const source = mapping.fields[c.field];
    if (!source) return null;
    if (c.type === 'date') {
      return (
        <Checkbox checked={source.excelSerial === true} onChange={(e) => change(c, { ...source, excelSerial: e.target.checked })}>
          {t('imports.mapping.serial')}
        </Checkbox>
      );
    }
    if (c.type !== 'money') return null;
    return (
      <span className={styles.reading}>
        <Select
          aria-label={`${nameOf(c)}: ${t('imports.mapping.unit')}`}
          value={source.unit ?? '元'}
          onChange={(unit: string) => change(c, { ...source, unit })}
          options={units.map((u) => ({ value: u, label: u }))}
          style={{ width: 84 }}
        />
        <Select
          aria-label={`${nameOf(c)}: ${t('imports.mapping.decimals')}`}
          value={source.decimals ?? 'refuse'}
          onChange={(rule: (typeof decimals)[number]) => change(c, { ...source, decimals: rule })}
          options={decimals.map((d) => ({ value: d, label: t(`imports.mapping.decimal.${d}`) }))}
          style={{ width: 150 }}
        />
        <Select
          aria-label={`${nameOf(c)}: ${t('imports.mapping.negatives')}`}
          value={source.negatives ?? 'keep'}
          onChange={(rule: (typeof negatives)[number]) => change(c, { ...source, negatives: rule })}
          options={negatives.map((n) => ({ value: n, label: `${t('imports.mapping.negatives')}: ${t(`imports.mapping.negative.${n}`)}` }))}
          style={{ width: 150 }}
        />
      </span>
    );
  }

  return (
    <LedgerTable
      label={t('imports.mapping.title')}
      size="small"
      rows={columns}
      rowKey={(c) => c.field}
      columns={[
        {
          key: 'field',
          title: t('imports.mapping.field'),
          value: (c) => (
            <>
              {nameOf(c)}
              {c.required && <b className={styles.required}> *</b>}
              <div className="muted mono">{c.field}</div>
            </>
          ),
        },
        {
          key: 'kind',
          title: t('imports.mapping.source'),
          value: (c) => (
            <Select
              aria-label={`${nameOf(c)}: ${t('imports.mapping.source')}`}
              value={sourceKind(mapping.fields[c.field])}
              onChange={(kind: SourceKind) => change(c, asKind(mapping.fields[c.field], kind, preview.headers))}
              options={kinds.map((k) => ({ value: k, label: t(`imports.mapping.${k}`) }))}
              style={{ width: 110 }}
            />
          ),
        },
        { key: 'value', title: t('imports.mapping.column'), value },
        { key: 'reading', title: t('imports.mapping.reading'), value: reading },
        { key: 'sample', title: t('imports.mapping.sample'), value: (c) => <span className={styles.sample}>{sample(c)}</span> },
      ]}
    />
  );
}
