import { RightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Overview } from '@/api/types';
import { formatCount } from '@/format/money';
import { Definition } from '@/parts/Definition';
import { LedgerTable } from '@/parts/LedgerTable';
import { RateBar } from '@/parts/RateBar';
import { LevelTag } from '@/parts/Tags';
import styles from './Overview.module.css';

interface ByDivisionProps {
  rows: Overview['byDivision'];
  dataTime: string;
  onDrill: (code: string) => void;
}

/** The divisions one step below; a press goes down into one. */
export function ByDivision({ rows, dataTime, onDrill }: ByDivisionProps) {
  const { t } = useTranslation();
  return (
    <Card
      title={
        <h2 className="card-title">
          {t('overview.byDivision')}
          <Definition of={t('overview.byDivision')} text={t('overview.definition.byDivision')} dataTime={dataTime} />
        </h2>
      }
      styles={{ body: { padding: 16 } }}
    >
      <LedgerTable
        label={t('overview.byDivision')}
        rows={rows}
        rowKey={(r) => r.code}
        emptyText={t('overview.noDivisionsBelow')}
        columns={[
          {
            key: 'name',
            title: t('terms.division'),
            value: (r) => (
              <button type="button" className={`linklike ${styles.drill}`} onClick={() => onDrill(r.code)}>
                {r.name} <RightOutlined aria-hidden />
              </button>
            ),
          },
          { key: 'level', title: t('overview.divisionLevel'), value: (r) => <LevelTag level={r.level} /> },
          { key: 'received', title: t('overview.received'), kind: 'money', value: (r) => r.received },
          { key: 'released', title: t('overview.figure.released'), kind: 'money', value: (r) => r.released },
          { key: 'assigned', title: t('overview.figure.assigned'), kind: 'money', value: (r) => r.assigned },
          { key: 'paid', title: t('overview.paid'), kind: 'money', value: (r) => r.paid },
          { key: 'rate', title: t('overview.executionRate'), kind: 'rate', value: (r) => <RateBar rate={r.rate} /> },
          {
            key: 'warnings',
            title: t('overview.openWarnings'),
            kind: 'count',
            value: (r) =>
              r.warnings > 0 ? (
                <Link to="/warnings" search={{ division: r.code, state: 'open' }}>
                  {formatCount(r.warnings)}
                </Link>
              ) : (
                '0'
              ),
          },
        ]}
      />
    </Card>
  );
}
