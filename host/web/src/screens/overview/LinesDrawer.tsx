import { DownloadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/ledger';
import { fileOf, readLines, type LineList, type LinesAddress } from '@/api/lines';
import type { Assignment, Indicator, Payment, Release } from '@/api/types';
import { formatDate, formatInstant } from '@/format/dates';
import { formatCount } from '@/format/money';
import { yesNo } from '@/format/yesNo';
import { Amount } from '@/parts/Amount';
import { CursorPager } from '@/parts/CursorPager';
import { Definition } from '@/parts/Definition';
import { LedgerTable, type Column } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useCursorList } from '@/parts/useCursorList';
import styles from './Overview.module.css';

type Line = Indicator | Release | Assignment | Payment;

interface LinesDrawerProps {
  address: string | undefined;
  onClose: () => void;
}

/** The lines of a number, with their sum above them, which is that number. */
export function LinesDrawer({ address, onClose }: LinesDrawerProps) {
  const { t } = useTranslation();
  const lines = readLines(address);
  return (
    <Drawer open={address !== undefined} onClose={onClose} size="min(960px, 100vw)" title={t('overview.lines.title')} destroyOnHidden>
      {lines ? <Lines lines={lines} /> : <Alert type="error" showIcon title={t('overview.lines.unknown')} />}
    </Drawer>
  );
}

function Lines({ lines }: { lines: LinesAddress }) {
  const { t, i18n } = useTranslation();
  const list = useCursorList(lines.list as '/api/v1/payments', lines.query as never);
  const definitions = useQuery(definitionsQuery).data;
  const columns = useColumns(lines);
  const { sum } = list;
  const definition = definitions?.find((d) => d.code === sum?.definition);
  const name = i18n.language === 'en' ? definition?.english : definition?.name;
  if (list.error) return <ProblemAlert problem={list.error} />;
  return (
    <div className="stack">
      {sum && (
        <div className={styles.linesSum}>
          <span>
            {name ?? t('overview.lines.sum')}
            {definition && (
              <Definition
                of={name ?? ''}
                text={i18n.language === 'en' ? definition.en : definition.zh}
                dataTime={formatInstant(sum.dataTime)}
              />
            )}{' '}
            <Amount value={sum.amount} strong />
          </span>
          <span className="muted">{t('overview.lines.count', { count: formatCount(sum.lines) })}</span>
          <span className="muted">
            {t('terms.dataTime')} <span className="num">{formatInstant(sum.dataTime)}</span>
          </span>
          <Button size="small" icon={<DownloadOutlined />} href={fileOf(lines)}>
            {t('overview.lines.export')}
          </Button>
        </div>
      )}
      <LedgerTable
        label={t('overview.lines.title')}
        size="small"
        rows={list.rows as Line[] | undefined}
        loading={list.isLoading}
        rowKey={(line) => `${line.id} ${adjustmentOf(line) ?? ''}`}
        columns={columns}
      />
      <CursorPager list={list} />
    </div>
  );
}

function useColumns({ list }: LinesAddress): Column<Line>[] {
  const { t } = useTranslation();
  const named = (line: Line, words: string) => {
    const kind = adjustmentOf(line);
    return kind ? t('overview.lines.adjusted', { words, kind: t(`overview.lines.kind.${kind}`) }) : words;
  };
  const number = (read: (line: Line) => number): Column<Line> => ({ key: 'amount', title: t('terms.amount'), kind: 'money', value: read });
  const of: Record<LineList, Column<Line>[]> = {
    '/api/v1/payments': [
      {
        key: 'what',
        title: t('payments.payee'),
        value: (l) => (
          <Link to="/payments" search={{ open: l.id }}>
            {(l as Payment).payeeName}
          </Link>
        ),
      },
      { key: 'project', title: t('payments.project'), value: (l) => (l as Payment).projectName },
      { key: 'division', title: t('terms.division'), value: (l) => (l as Payment).division.name },
      { key: 'on', title: t('overview.lines.date'), value: (l) => formatDate((l as Payment).paidOn) },
      number((l) => (l as Payment).amount),
    ],
    '/api/v1/assignments': [
      {
        key: 'what',
        title: t('payments.project'),
        value: (l) => (
          <Link to="/projects/$code" params={{ code: (l as Assignment).projectCode }}>
            {named(l, (l as Assignment).projectName)}
          </Link>
        ),
      },
      { key: 'document', title: t('overview.lines.document'), value: (l) => (l as Assignment).docNo },
      { key: 'on', title: t('overview.lines.date'), value: (l) => formatDate((l as Assignment).assignedOn) },
      number((l) => (l as Assignment).amount),
    ],
    '/api/v1/releases': [
      {
        key: 'what',
        title: t('overview.lines.document'),
        value: (l) => (
          <Link to="/indicators" search={{ open: (l as Release).childId }}>
            {named(l, (l as Release).docNo ?? l.id)}
          </Link>
        ),
      },
      { key: 'division', title: t('overview.to'), value: (l) => (l as Release).to.name },
      { key: 'matching', title: t('indicators.matchingDemanded'), value: (l) => yesNo((l as Release).matchingDemanded, t) },
      { key: 'on', title: t('overview.lines.date'), value: (l) => formatDate((l as Release).releasedOn) },
      number((l) => (l as Release).amount),
    ],
    '/api/v1/indicators': [
      {
        key: 'what',
        title: t('overview.lines.document'),
        value: (l) => (
          <Link to="/indicators" search={{ open: l.id }}>
            {(l as Indicator).docNo}
          </Link>
        ),
      },
      { key: 'fund', title: t('terms.fund'), value: (l) => (l as Indicator).fundName },
      { key: 'division', title: t('terms.division'), value: (l) => (l as Indicator).division.name },
      { key: 'on', title: t('overview.lines.date'), value: (l) => formatDate((l as Indicator).registeredOn) },
      number((l) => (l as Indicator).counted ?? (l as Indicator).available),
    ],
  };
  return of[list];
}

// What adjusts a number is a line of it: its kind stands beside it, and its amount is below zero where it took something back.
function adjustmentOf(line: Line): Release['adjustment'] {
  return 'adjustment' in line ? line.adjustment : null;
}
