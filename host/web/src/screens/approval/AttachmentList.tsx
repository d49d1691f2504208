import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { attachFile, attachmentAddress } from '@/api/approval';
import type { ApprovalDocument } from '@/api/types';
import { useTellProblem } from '@/parts/useTellProblem';
import styles from './Approval.module.css';
import { useRefreshed } from './useRefreshed';

export function AttachmentList({ document: d }: { document: ApprovalDocument }) {
  const { t } = useTranslation();
  const tell = useTellProblem();
  const refreshed = useRefreshed();
  const attaching = useMutation({ mutationFn: (file: File) => attachFile(d.item.id, file), onSuccess: refreshed, onError: tell });
  const open = d.acts.includes('attach');
  if (!open && d.attachments.length === 0) return null;
  return (
    <section className={styles.section}>
      <h4>{t('approval.detail.attachments')}</h4>
      <ul className={styles.files}>
        {d.attachments.map((file) => (
          <li key={file.id}>
            <a href={attachmentAddress(file.id)} download>
              <PaperClipOutlined aria-hidden /> {file.name}
            </a>{' '}
            <small className="muted">
              {Math.ceil(file.bytes / 1024)} KB · {file.by} · <span className="mono">{file.sha256.slice(0, 12)}</span>
            </small>
          </li>
        ))}
      </ul>
      {open && (
        <Upload
          showUploadList={false}
          accept=".pdf,.ofd,.png,.jpg,.jpeg,.docx,.xlsx"
          beforeUpload={(file) => {
            attaching.mutate(file);
            return false;
          }}
        >
          <Button size="small" icon={<PaperClipOutlined />} loading={attaching.isPending} title={t('approval.detail.attachAbout')}>
            {t('approval.detail.attach')}
          </Button>
        </Upload>
      )}
    </section>
  );
}
