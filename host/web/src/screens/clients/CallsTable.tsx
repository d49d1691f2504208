import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstantExactly } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { CallDrawer } from './CallDrawer';

interface CallsTableProps {
  id: string;
  refused: boolean;
  onRefused: (refused: boolean) => void;
  /** The client itself looks: it may send for good. */
  own?: boolean;
}

/** What a client called, the newest first. */
export function CallsTable({ id, refused, onRefused, own }: CallsTableProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  const list = useCursorList('/api/v1/clients/{id}/calls', { refused }, { id });
  if (list.error) return <ProblemAlert problem={list.error} />;
  return (
    <>
      <Checkbox checked={refused} onChange={(e) => onRefused(e.target.checked)} style={{ marginBottom: 12 }}>
        {t('clients.calls.refusedOnly')}
      </Checkbox>
      <LedgerTable
        label={t('clients.calls.list')}
        rows={list.rows}
        loading={list.isLoading}
        rowKey={(c) => c.id}
        onOpen={(c) => setOpen(c.id)}
        columns={[
          {
            key: 'what',
            title: t('clients.calls.what'),
            value: (c) => (
              <span className="mono">
                {c.method} {c.path}
              </span>
            ),
          },
          { key: 'at', title: t('clients.calls.at'), value: (c) => <span className="num">{formatInstantExactly(c.at)}</span> },
          {
            key: 'status',
            title: t('clients.calls.status'),
            value: (c) => <StateTag tone={c.status < 400 ? 'good' : c.status < 500 ? 'careful' : 'bad'}>{String(c.status)}</StateTag>,
          },
          { key: 'code', title: t('clients.calls.code'), value: (c) => c.code && <code className="mono">{c.code}</code> },
          { key: 'rows', title: t('clients.calls.rows'), kind: 'count', value: (c) => c.rows },
          { key: 'bytes', title: t('clients.calls.bytes'), kind: 'count', value: (c) => c.bytes },
          { key: 'duration', title: t('clients.calls.duration'), kind: 'count', value: (c) => c.durationMs },
        ]}
      />
      <CursorPager list={list} />
      <CallDrawer id={id} callId={open} own={own} onClose={() => setOpen(undefined)} />
    </>
  );
}
