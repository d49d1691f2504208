import { DownloadOutlined } from '@ant-design/icons';
import { Button, Card, DatePicker, Select, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/session';
import { formatInstantExactly } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { FilterBar } from '@/parts/FilterBar';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { SearchBox } from '@/parts/SearchBox';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { ArchiveCard } from './ArchiveCard';
import { LineDrawer } from './LineDrawer';
import { OutcomeTag } from './OutcomeTag';
import { Verb } from './Verb';

interface Filters extends Record<string, string | undefined> {
  by?: string;
  verb?: string;
  subject?: string;
  outcome?: string;
  from?: string;
  to?: string;
  open?: string;
}

/** The audit trail: searched, opened line by line, and taken away as a file. */
export function AuditScreen() {
  const mayRead = useMay('audit.read');
  const { t } = useTranslation();
  const [{ open, ...asked }, set] = useFilters<Filters>();
  const { by, verb, subject, outcome, from, to } = asked;
  const query = { by, verb, subject, outcome, from, to };
  const list = useCursorList('/api/v1/audit/lines', query);
  const day = (text: string | undefined) => (text ? dayjs(text) : null);
  const file = new URLSearchParams(Object.entries(query).filter((q): q is [string, string] => q[1] !== undefined)).toString();

  return (
    <>
      <PageHeader
        title={t('audit.title')}
        about={t('audit.about')}
        extra={
          <Tooltip title={t('audit.exportAbout')}>
            <Button icon={<DownloadOutlined />} href={`/api/v1/audit/lines.csv?${file}`}>
              {t('audit.export')}
            </Button>
          </Tooltip>
        }
      />
      <Card>
        <FilterBar>
          <SearchBox value={by} placeholder={t('audit.byFilter')} onSearch={(text) => set({ by: text })} width={150} />
          <SearchBox value={verb} placeholder={t('audit.verbFilter')} onSearch={(text) => set({ verb: text })} width={220} />
          <SearchBox value={subject} placeholder={t('audit.subjectFilter')} onSearch={(text) => set({ subject: text })} width={180} />
          <Select
            allowClear
            value={outcome}
            placeholder={t('audit.outcome')}
            aria-label={t('audit.outcome')}
            onChange={(value: string | undefined) => set({ outcome: value })}
            options={[
              { value: 'done', label: t('audit.done') },
              { value: 'refused', label: t('audit.refused') },
            ]}
            style={{ width: 120 }}
          />
          <DatePicker.RangePicker
            value={[day(from), day(to)]}
            allowEmpty={[true, true]}
            placeholder={[t('audit.from'), t('audit.to')]}
            onChange={(days) => set({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })}
          />
        </FilterBar>
        {list.error ? (
          <ProblemAlert problem={list.error} />
        ) : (
          <>
            <LedgerTable
              label={t('audit.list')}
              rows={list.rows}
              loading={list.isLoading}
              rowKey={(line) => String(line.no)}
              onOpen={(line) => set({ open: String(line.no) })}
              columns={[
                {
                  key: 'at',
                  title: t('audit.at'),
                  value: (line) => (
                    <button type="button" className="linklike num" onClick={() => set({ open: String(line.no) })}>
                      {formatInstantExactly(line.at)}
                    </button>
                  ),
                },
                { key: 'by', title: t('audit.by'), value: (line) => [line.byName, line.byId].filter(Boolean).join(' ') },
                { key: 'verb', title: t('audit.verb'), value: (line) => <Verb of={line.verb} /> },
                {
                  key: 'subject',
                  title: t('audit.subject'),
                  value: (line) => <span className="mono">{`${line.subjectKind} ${line.subjectId}`}</span>,
                },
                { key: 'division', title: t('terms.division'), value: (line) => line.division, leaveOutOnPhone: true },
                {
                  key: 'address',
                  title: t('audit.address'),
                  value: (line) => <span className="mono">{line.address}</span>,
                  leaveOutOnPhone: true,
                },
                { key: 'outcome', title: t('audit.outcome'), value: (line) => <OutcomeTag outcome={line.outcome} /> },
              ]}
            />
            <CursorPager list={list} />
          </>
        )}
      </Card>
      {mayRead && <ArchiveCard />}
      <LineDrawer no={open} onClose={() => set({ open: undefined })} />
    </>
  );
}
