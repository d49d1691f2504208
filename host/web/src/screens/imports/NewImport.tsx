import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Card, Radio, Switch, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importKindsQuery, previewImport, startImport, type ChosenMapping } from '@/api/imports';
import type { ImportKind, ImportPreview } from '@/api/types';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { missingFields } from './mapping';
import { MappingEditor } from './MappingEditor';
import styles from './Imports.module.css';
import { useKindWord } from './useKindWord';

/** What is in the file, the file, how its columns are read, and what happens when a row is wrong. */
export function NewImport() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const kindWord = useKindWord();
  const kinds = useQuery(importKindsQuery);
  const [chosenKind, setKind] = useState<string>();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState<ChosenMapping | null>(null);
  const [mode, setMode] = useState<'all' | 'partial'>('all');
  const [dryRun, setDryRun] = useState(false);
  const allowed = inOrder(kinds.data?.filter((k) => k.allowed) ?? []);
  const kind = chosenKind ?? allowed.find((k) => k.kind === 'payments')?.kind ?? allowed[0]?.kind ?? '';
  const chosen = kinds.data?.find((k) => k.kind === kind);
  const columns = chosen?.columns ?? [];

  const reading = useMutation({
    mutationFn: (next: { kind: string; file: File; mapping?: ChosenMapping }) => previewImport(next.kind, next.file, next.mapping?.body),
    onSuccess: (seen, asked) => {
      setPreview(seen);
      setMapping(asked.mapping ?? { body: seen.mapping });
    },
  });
  const starting = useMutation({
    mutationFn: () => startImport({ kind, file: file!, mapping: mapping!, mode, dryRun }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['list', '/api/v1/imports'] });
      await navigate({ to: '/imports/$id', params: { id } });
    },
  });

  function take(next: File | null, of = kind) {
    setFile(next);
    setMapping(null);
    setPreview(null);
    reading.reset();
    starting.reset();
    if (next) reading.mutate({ kind: of, file: next });
  }

  const missing = mapping ? missingFields(columns, mapping.body) : [];
  return (
    <Card>
      <h2 className={styles.step}>
        <b>1</b>
        {t('imports.step.file')}
      </h2>
      <Radio.Group
        value={kind}
        aria-label={t('imports.kindTitle')}
        className={styles.kinds}
        onChange={(e) => {
          setKind(e.target.value as string);
          take(file, e.target.value as string);
        }}
      >
        {allowed.map((k) => (
          <Radio key={k.kind} value={k.kind} className={styles.kind}>
            <b>{kindWord(k.kind)}</b>
            <small>{kindWord(k.kind, 'kindAbout')}</small>
          </Radio>
        ))}
      </Radio.Group>
      {kinds.isError && <ProblemAlert problem={kinds.error} />}
      <Upload.Dragger
        accept=".csv,.txt,.tsv,.xlsx,.gz"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(chosen) => {
          take(chosen);
          return false;
        }}
      >
        <InboxOutlined className={styles.inbox} />
        <div>{file ? `${t('imports.chosen')}: ${file.name}` : t('imports.drop')}</div>
        <small className="muted">{file ? t('imports.another') : t('imports.dropHint')}</small>
      </Upload.Dragger>
      {reading.isError && (
        <div className={styles.gap}>
          <ProblemAlert problem={reading.error} />
        </div>
      )}
      {preview && mapping && (
        <>
          <h2 className={styles.step}>
            <b>2</b>
            {t('imports.step.mapping')}
          </h2>
          <MappingEditor
            kind={kind}
            columns={columns}
            categoryFields={chosen?.categoryFields ?? []}
            preview={preview}
            mapping={mapping}
            onChange={setMapping}
            onCheck={() => file && reading.mutate({ kind, file, mapping })}
          />
          <h2 className={styles.step}>
            <b>3</b>
            {t('imports.step.start')}
          </h2>
          <div className={styles.options}>
            <Radio.Group value={mode} aria-label={t('imports.mode.title')} onChange={(e) => setMode(e.target.value as 'all' | 'partial')}>
              <Radio value="all">
                {t('imports.mode.all')} <small className="muted">{t('imports.mode.allAbout')}</small>
              </Radio>
              <Radio value="partial">
                {t('imports.mode.partial')} <small className="muted">{t('imports.mode.partialAbout')}</small>
              </Radio>
            </Radio.Group>
            <label className={styles.switch}>
              <Switch checked={dryRun} onChange={setDryRun} aria-label={t('imports.dryRun')} />
              {t('imports.dryRun')} <small className="muted">{t('imports.dryRunAbout')}</small>
            </label>
            {starting.isError && <ProblemAlert problem={starting.error} />}
            <Button
              type="primary"
              size="large"
              disabled={missing.length > 0}
              loading={starting.isPending}
              onClick={() => starting.mutate()}
            >
              {t(dryRun ? 'imports.startDry' : 'imports.start')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

// As money moves: first the lists, then indicators down the levels, then projects, then payments.
const order = [
  'funds',
  'projects',
  'contracts',
  'measures',
  'measure-reports',
  'target-declarations',
  'self-evaluations',
  'budgets',
  'correspondences',
  'indicators',
  'releases',
  'receipts',
  'assignments',
  'payments',
  'clearing-notes',
  'person-lines',
  'roll-heads',
];

function inOrder(kinds: ImportKind[]): ImportKind[] {
  const place = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return [...kinds].sort((a, b) => place(a.kind) - place(b.kind));
}
