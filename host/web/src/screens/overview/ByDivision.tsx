import { RightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Overview } from '@/api/types';
import { formatCount, formatRate } from '@/format/money';
import { Definition } from '@/parts/Definition';
import { LedgerTable } from '@/parts/LedgerTable';
import { NumberLink } from '@/parts/NumberLink';
import { RateBar } from '@/parts/RateBar';
import { LevelTag } from '@/parts/Tags';
import styles from './Overview.module.css';

interface ByDivisionProps {
  rows: Overview['byDivision'];
  /** The division's own money: with it the rows sum to the totals. */
  own: Overview['own'];
  dataTime: string;
  onDrill: (code: string) => void;
}

/** The divisions one step below; a press goes down into one. */
export function ByDivision({ rows, own, dataTime, onDrill }: ByDivisionProps) {
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
        rows={hasMoney(own) ? [...rows, own] : rows}
        rowKey={(r) => r.code}
        emptyText={t('overview.noDivisionsBelow')}
        columns={[
          {
            key: 'name',
            title: t('terms.division'),
            value: (r) =>
              r === own ? (
                <span>{t('overview.own', { name: r.name })}</span>
              ) : (
                <button type="button" className={`linklike ${styles.drill}`} onClick={() => onDrill(r.code)}>
                  {r.name} <RightOutlined aria-hidden />
                </button>
              ),
          },
          { key: 'level', title: t('overview.divisionLevel'), value: (r) => <LevelTag level={r.level} /> },
          {
            key: 'received',
            title: t('overview.received'),
            kind: 'money',
            value: (r) => <NumberLink value={r.received} lines={r.lines.amount} />,
          },
          {
            key: 'released',
            title: t('overview.figure.released'),
            kind: 'money',
            value: (r) => <NumberLink value={r.released} lines={r.lines.released} />,
          },
          {
            key: 'assigned',
            title: t('overview.figure.assigned'),
            kind: 'money',
            value: (r) => <NumberLink value={r.assigned} lines={r.lines.assigned} />,
          },
          { key: 'paid', title: t('overview.paid'), kind: 'money', value: (r) => <NumberLink value={r.paid} lines={r.lines.paid} /> },
          {
            key: 'undistributed',
            title: t('overview.undistributed'),
            kind: 'money',
            value: (r) => <NumberLink value={r.undistributed} lines={r.lines.undistributed} />,
          },
          { key: 'rate', title: t('overview.executionRate'), kind: 'rate', value: (r) => <RateBar rate={r.rate} /> },
          { key: 'finalRate', title: t('overview.finalRate'), kind: 'rate', value: (r) => formatRate(r.finalRate) },
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

function hasMoney(own: Overview['own']): boolean {
  return own.received !== 0 || own.assigned !== 0 || own.paid !== 0 || own.released !== 0;
}
