import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeoversQuery } from '@/api/catalogue';
import { formatDate, formatInstant } from '@/format/dates';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { TakeoverForm } from './TakeoverForm';

/** Which divisions were taken over by which: entered once, never changed; the newest row about a division holds. */
export function TakeoverList() {
  const { t } = useTranslation();
  const [entering, setEntering] = useState(false);
  const takeovers = useQuery(takeoversQuery);
  if (takeovers.isError) return <ProblemAlert problem={takeovers.error} />;
  return (
    <Card
      style={{ marginTop: 24 }}
      title={<h2 className="card-title">{t('admin.takeovers.title')}</h2>}
      extra={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
          {t('admin.takeovers.new')}
        </Button>
      }
    >
      <p className="muted">{t('admin.takeovers.about')}</p>
      <LedgerTable
        label={t('admin.takeovers.title')}
        rows={takeovers.data}
        loading={takeovers.isLoading}
        rowKey={(r) => String(r.no)}
        columns={[
          { key: 'code', title: t('admin.takeovers.code'), value: (r) => `${r.code} ${r.name}` },
          {
            key: 'successor',
            title: t('admin.takeovers.successor'),
            value: (r) => (r.successor ? `${r.successor} ${r.successorName ?? ''}` : t('admin.takeovers.nobody')),
          },
          { key: 'on', title: t('admin.takeovers.effectiveOn'), value: (r) => <span className="num">{formatDate(r.effectiveOn)}</span> },
          { key: 'doc', title: t('admin.takeovers.docNo'), value: (r) => r.docNo },
          { key: 'reason', title: t('admin.switches.reason'), value: (r) => r.reason },
          { key: 'at', title: t('admin.takeovers.enteredAt'), value: (r) => <span className="num">{formatInstant(r.enteredAt)}</span> },
          { key: 'by', title: t('admin.switches.by'), value: (r) => r.enteredBy },
          {
            key: 'state',
            title: t('admin.switches.state'),
            value: (r) => (
              <StateTag tone={r.holds ? 'good' : 'bad'}>{t(r.holds ? 'admin.takeovers.holds' : 'admin.takeovers.replaced')}</StateTag>
            ),
          },
        ]}
      />
      {entering && <TakeoverForm onClose={() => setEntering(false)} />}
    </Card>
  );
}
