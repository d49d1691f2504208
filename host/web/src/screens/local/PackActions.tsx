import { CheckCircleOutlined, DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, DatePicker, Upload } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkFile, putPack, type Pack } from '@/api/packs';
import type { PackAnswer } from '@/api/types';
import { StateTag } from '@/parts/Tags';
import { useTellProblem } from '@/parts/useTellProblem';
import { FaultList } from './FaultList';
import styles from './Local.module.css';

interface PackActionsProps {
  pack: Pack;
  changed: boolean;
  /** What the check of this very pack said; nothing while it is not known. */
  check: PackAnswer | undefined;
  onImport: (pack: Pack) => void;
  onDrop: () => void;
}

/** A file in, a file out, and the one button that makes it hold. */
export function PackActions({ pack, changed, check, onImport, onDrop }: PackActionsProps) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const tell = useTellProblem();
  const client = useQueryClient();
  const [from, setFrom] = useState<Dayjs | null>(null);
  const reading = useMutation({
    mutationFn: checkFile,
    onSuccess: (answer) => {
      if (answer.pack) onImport(answer.pack as unknown as Pack);
      if (answer.faults.length > 0)
        modal.warning({
          title: t('local.importFaults'),
          width: 640,
          content: <FaultList faults={answer.faults.map((f) => ({ ...f, path: `${f.place.chinese} ${f.path}` }))} />,
        });
      else void message.success(t('local.imported'));
    },
    onError: tell,
  });
  const putting = useMutation({
    mutationFn: () => putPack(pack, from?.format('YYYY-MM-DD')),
    onSuccess: async (outcome) => {
      void message.success(t(outcome === 'submitted' ? 'local.submitted' : 'local.put'));
      for (const key of ['packs', 'category', 'categories', 'funds']) await client.invalidateQueries({ queryKey: [key] });
    },
    onError: tell,
  });
  return (
    <Card>
      <div className={styles.line}>
        <StateTag tone={changed ? 'careful' : 'good'}>{t(changed ? 'local.changed' : 'local.unchanged')}</StateTag>
        {changed && check && <StateTag tone={check.isRight ? 'good' : 'bad'}>{t(check.isRight ? 'local.right' : 'local.wrong')}</StateTag>}
        <span style={{ flex: 1 }} />
        <Upload
          accept=".json,.yaml,.yml,.xlsx"
          showUploadList={false}
          beforeUpload={(file) => {
            reading.mutate(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined />} loading={reading.isPending}>
            {t('local.import')}
          </Button>
        </Upload>
        {(['yaml', 'xlsx', 'json'] as const).map((form) => (
          <Button key={form} icon={<DownloadOutlined />} href={`/api/v1/packs/${pack.division}?form=${form}`} disabled={changed}>
            {form.toUpperCase()}
          </Button>
        ))}
        {changed && <Button onClick={onDrop}>{t('local.drop')}</Button>}
        <DatePicker value={from} onChange={setFrom} placeholder={t('local.fromToday')} aria-label={t('local.from')} />
        <Button
          type="primary"
          icon={<CheckCircleOutlined />}
          disabled={!changed || check?.isRight !== true}
          loading={putting.isPending}
          onClick={() => putting.mutate()}
        >
          {t('local.putInForce')}
        </Button>
      </div>
    </Card>
  );
}
