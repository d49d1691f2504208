import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { qualityQuery, reasonsQuery } from '@/api/warnings';
import { formatDate } from '@/format/dates';
import { formatCount, nothing } from '@/format/money';
import { LedgerTable } from '@/parts/LedgerTable';
import { NumberDefinition } from '@/parts/NumberDefinition';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useMoment } from '@/parts/useMoment';
import { useScope } from '@/parts/useScope';

/** How good each rule is, by what became of its hits: hits = raised + held back. */
export function QualityTable() {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  const { division } = useScope();
  const { momentInTree } = useMoment();
  const quality = useQuery({ ...qualityQuery({ division: division.code, ...momentInTree }), enabled: division.code !== '' });
  const reasons = useQuery(reasonsQuery).data ?? [];
  const reasonName = (code: string) => {
    const found = reasons.find((r) => r.code === code);
    return found ? (english ? found.english : found.name) : code;
  };
  return (
    <>
      <p className="muted">
        {t('warnings.quality.about')} {quality.data && <NumberDefinition code={quality.data.definition} dataTime={quality.data.dataTime} />}
      </p>
      <Button
        icon={<DownloadOutlined />}
        href={`/api/v1/warnings/quality.csv?division=${encodeURIComponent(division.code)}`}
        style={{ marginBottom: 12 }}
      >
        {t('warnings.quality.file')}
      </Button>
      {quality.isError && <ProblemAlert problem={quality.error} />}
      {quality.isPending && <Skeleton active />}
      {quality.data && (
        <LedgerTable
          label={t('warnings.quality.title')}
          size="small"
          rows={quality.data.items}
          rowKey={(r) => `${r.definition} ${r.rule}`}
          columns={[
            {
              key: 'rule',
              title: t('warnings.rule'),
              value: (r) => (
                <Link to="/warnings" search={{ rule: r.rule }}>
                  <span className="mono">{r.rule}</span> {english ? r.english : r.name}
                </Link>
              ),
            },
            { key: 'hits', title: t('warnings.quality.hits'), kind: 'count', value: (r) => r.hits },
            { key: 'raised', title: t('warnings.quality.raised'), kind: 'count', value: (r) => r.raised },
            { key: 'suppressed', title: t('warnings.states.suppressed'), kind: 'count', value: (r) => r.suppressed },
            { key: 'recorded', title: t('warnings.states.recorded'), kind: 'count', value: (r) => r.recorded },
            { key: 'open', title: t('warnings.quality.open'), kind: 'count', value: (r) => r.open },
            { key: 'late', title: t('warnings.due.late'), kind: 'count', value: (r) => r.late },
            {
              key: 'settled',
              title: t('warnings.states.settled'),
              value: (r) =>
                r.settled.map((s) => `${s.reason === null ? t('terms.none') : reasonName(s.reason)} ${s.count}`).join(t('terms.separator')),
            },
            { key: 'cleared', title: t('warnings.states.closed'), kind: 'count', value: (r) => r.cleared },
            {
              key: 'precision',
              title: t('warnings.quality.precision'),
              kind: 'rate',
              value: (r) => r.precision ?? null,
            },
            {
              key: 'age',
              title: t('warnings.quality.age'),
              value: (r) =>
                typeof r.medianOpenDays === 'number' ? (
                  <span className="num">
                    {t('warnings.quality.days', { days: formatCount(r.medianOpenDays), oldest: formatDate(r.oldestOn) })}
                  </span>
                ) : (
                  nothing
                ),
            },
          ]}
        />
      )}
    </>
  );
}
