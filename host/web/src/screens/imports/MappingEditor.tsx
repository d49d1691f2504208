import { CheckSquareOutlined, SaveOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savedMappingsQuery, saveMapping, type ChosenMapping } from '@/api/imports';
import type { CategoryColumn, ImportColumn, ImportPreview } from '@/api/types';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { hasExtras, mappedCategoryFields, missingFields, withSource } from './mapping';
import { MappingTable } from './MappingTable';
import { PreviewTable } from './PreviewTable';
import styles from './Imports.module.css';

interface MappingEditorProps {
  kind: string;
  columns: ImportColumn[];
  categoryFields: CategoryColumn[];
  preview: ImportPreview;
  mapping: ChosenMapping;
  onChange: (mapping: ChosenMapping) => void;
  /** Reads the first rows again, with the mapping as it is now. */
  onCheck: () => void;
}

/** Which column makes which field. A mapping that was got right once is saved and used again. */
export function MappingEditor({ kind, columns, categoryFields, preview, mapping, onChange, onCheck }: MappingEditorProps) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const saved = useQuery(savedMappingsQuery);
  const [name, setName] = useState('');
  const usable = saved.data?.filter((m) => m.kind === kind);
  const english = i18n.language === 'en';
  const missing = missingFields(columns, mapping.body);
  const all = [...columns, ...mappedCategoryFields(categoryFields, mapping.body)];
  const nameOf = (field: string) => (english ? undefined : all.find((c) => c.field === field)?.chinese) ?? field;
  const saving = useMutation({
    mutationFn: () => saveMapping(name.trim(), mapping.body),
    onSuccess: async () => {
      void message.success(t('imports.mapping.saveDone'));
      onChange({ name: name.trim(), body: mapping.body });
      await client.invalidateQueries({ queryKey: savedMappingsQuery.queryKey });
    },
  });

  return (
    <div className="stack">
      <PreviewTable preview={preview} nameOf={nameOf} />
      <div className={styles.mappingHead}>
        <span className="muted">{t('imports.mapping.about')}</span>
        <Select
          allowClear
          aria-label={t('imports.mapping.saved')}
          placeholder={t('imports.mapping.chooseSaved')}
          value={mapping.name}
          loading={saved.isPending}
          onChange={(chosen?: string) => {
            const found = usable?.find((m) => m.name === chosen);
            onChange(found ? { name: found.name, body: found.mapping } : { body: preview.mapping });
          }}
          options={usable?.map((m) => ({ value: m.name, label: m.name }))}
          style={{ minWidth: 240 }}
        />
      </div>
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('imports.mapping.missing', { fields: missing.map((c) => (english ? c.field : c.chinese)).join(english ? ', ' : '、') })}
        />
      )}
      {preview.unmapped.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('imports.mapping.unmapped', { count: preview.unmapped.length, headers: preview.unmapped.join(english ? ', ' : '、') })}
        />
      )}
      {hasExtras(mapping.body) && <Alert type="info" showIcon title={t('imports.mapping.extras')} />}
      <MappingTable columns={all} preview={preview} mapping={mapping.body} onChange={(body) => onChange({ body })} />
      <Button icon={<CheckSquareOutlined />} onClick={onCheck} style={{ alignSelf: 'flex-start' }}>
        {t('imports.mapping.check')}
      </Button>
      {categoryFields.length > 0 && (
        <div className={styles.mappingHead}>
          <span className="muted">{t('imports.mapping.categoryFields')}</span>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('imports.mapping.addField')}
            placeholder={t('imports.mapping.addField')}
            value={null}
            onChange={(field: string) =>
              onChange({ body: withSource(mapping.body, field, { column: preview.unmapped[0] ?? preview.headers[0] ?? '' }) })
            }
            options={categoryFields
              .filter((f) => !(f.field in mapping.body.fields))
              .map((f) => ({ value: f.field, label: english ? f.english : f.chinese }))}
            style={{ minWidth: 240 }}
          />
        </div>
      )}
      {saving.isError && <ProblemAlert problem={saving.error} />}
      <Space.Compact style={{ maxWidth: 520 }}>
        <Input
          value={name}
          maxLength={64}
          aria-label={t('imports.mapping.saveAs')}
          placeholder={t('imports.mapping.savePlaceholder')}
          onChange={(e) => setName(e.target.value)}
        />
        <Button icon={<SaveOutlined />} disabled={name.trim() === ''} loading={saving.isPending} onClick={() => saving.mutate()}>
          {t('imports.mapping.saveAs')}
        </Button>
      </Space.Compact>
    </div>
  );
}
