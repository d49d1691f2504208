import { Link } from '@tanstack/react-router';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Overview } from '@/api/types';
import { Definition } from '@/parts/Definition';
import { LedgerTable } from '@/parts/LedgerTable';
import { NumberLink } from '@/parts/NumberLink';
import { RateBar } from '@/parts/RateBar';

/** What the money is for. */
export function ByCategory({ rows, dataTime }: { rows: Overview['byCategory']; dataTime: string }) {
  const { t, i18n } = useTranslation();
  return (
    <Card
      title={
        <h2 className="card-title">
          {t('overview.byCategory')}
          <Definition of={t('overview.byCategory')} text={t('overview.definition.byCategory')} dataTime={dataTime} />
        </h2>
      }
      styles={{ body: { padding: 16 } }}
    >
      <LedgerTable
        label={t('overview.byCategory')}
        rows={rows}
        rowKey={(r) => r.code}
        columns={[
          {
            key: 'name',
            title: t('terms.category'),
            value: (r) => (
              <Link to="/categories/$code" params={{ code: r.code }}>
                {i18n.language === 'en' ? r.english : r.name}
              </Link>
            ),
          },
          {
            key: 'amount',
            title: t('overview.figure.amount'),
            kind: 'money',
            value: (r) => <NumberLink value={r.amount} lines={r.lines.amount} />,
          },
          { key: 'paid', title: t('overview.paid'), kind: 'money', value: (r) => <NumberLink value={r.paid} lines={r.lines.paid} /> },
          {
            key: 'undistributed',
            title: t('overview.undistributed'),
            kind: 'money',
            value: (r) => <NumberLink value={r.undistributed} lines={r.lines.undistributed} />,
          },
          { key: 'rate', title: t('overview.executionRate'), kind: 'rate', value: (r) => <RateBar rate={r.rate} /> },
        ]}
      />
    </Card>
  );
}
