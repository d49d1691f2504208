import { useMutation } from '@tanstack/react-query';
import { Card, Upload, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { previewUpgrade } from '@/api/packs';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { FaultList } from './FaultList';

/** A next version of a central category against the one in force and what divisions have laid over it. */
export function UpgradeCard() {
  const { t } = useTranslation();
  const preview = useMutation({
    mutationFn: async (file: File) => {
      const text = await file.text();
      const code = /"code": "([^"]+)"/.exec(text)?.[1] ?? '';
      return { code, ...(await previewUpgrade(code || '-', text)) };
    },
  });
  return (
    <Card
      title={t('local.upgrade')}
      extra={
        <Upload
          accept=".json,.txt"
          showUploadList={false}
          beforeUpload={(file) => {
            preview.mutate(file);
            return false;
          }}
        >
          <Button loading={preview.isPending}>{t('local.upgradeFile')}</Button>
        </Upload>
      }
    >
      <p className="muted">{t('local.upgradeAbout')}</p>
      {preview.isError && <ProblemAlert problem={preview.error} />}
      {preview.data && (
        <div className="stack">
          <div>
            <b>{t('local.central')}</b>
            <pre className="mono">{preview.data.central.join('\n') || t('local.nothing')}</pre>
          </div>
          {preview.data.packs.map((p) => (
            <div key={p.division}>
              <b className="mono">{p.division}</b> {t('local.kept', { count: p.kept.length })} ·{' '}
              {t('local.conflicts', { count: p.conflicts.length })}
              <FaultList faults={p.conflicts} />
            </div>
          ))}
        </div>
      )}
    </Card>
  );
}
