import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select, Space, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evidenceAddress } from '@/api/evidence';
import type { EvidenceFile } from '@/api/types';
import { useTellProblem } from './useTellProblem';

interface EvidenceFilesProps {
  files: EvidenceFile[];
  /** Brings one more; absent for whoever may only look. */
  onBring?: (file: File, proves: string, rule: string) => Promise<unknown>;
  /** The rules that it may be about, where it must be said. */
  rules?: string[];
}

/** What was brought as evidence, what each file proves, and a way to bring one more. */
export function EvidenceFiles({ files, onBring, rules }: EvidenceFilesProps) {
  const { t } = useTranslation();
  const tell = useTellProblem();
  const [proves, setProves] = useState('');
  const [chosen, setRule] = useState<string>();
  const rule = chosen ?? rules?.[0] ?? '';
  const bringing = useMutation({
    mutationFn: (file: File) => onBring!(file, proves.trim(), rule),
    onSuccess: () => setProves(''),
    onError: tell,
  });
  if (files.length === 0 && !onBring) return null;
  return (
    <section aria-label={t('warnings.evidence.title')}>
      <h4>{t('warnings.evidence.title')}</h4>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              <a href={evidenceAddress(file.id)} download>
                <PaperClipOutlined aria-hidden /> {file.name}
              </a>{' '}
              {file.proves}{' '}
              <small className="muted">
                <span className="mono">{file.ruleCode}</span> · {Math.ceil(file.bytes / 1024)} KB · {file.byName}
              </small>
            </li>
          ))}
        </ul>
      )}
      {onBring && (
        <Space wrap>
          {rules && (
            <Select
              aria-label={t('warnings.evidence.rule')}
              value={rule}
              onChange={setRule}
              options={rules.map((code) => ({ value: code, label: code }))}
            />
          )}
          <Input
            aria-label={t('warnings.evidence.proves')}
            placeholder={t('warnings.evidence.proves')}
            maxLength={500}
            value={proves}
            onChange={(e) => setProves(e.target.value)}
            style={{ width: 260 }}
          />
          <Upload
            showUploadList={false}
            accept=".pdf,.ofd,.png,.jpg,.jpeg,.docx,.xlsx"
            disabled={proves.trim() === ''}
            beforeUpload={(file) => {
              bringing.mutate(file);
              return false;
            }}
          >
            <Button
              icon={<PaperClipOutlined />}
              loading={bringing.isPending}
              disabled={proves.trim() === ''}
              title={t('approval.detail.attachAbout')}
            >
              {t('warnings.evidence.bring')}
            </Button>
          </Upload>
        </Space>
      )}
    </section>
  );
}
