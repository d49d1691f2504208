import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '@/api/types';
import { useMoney, useMoneyUnit } from '@/app/preferences';
import { palette } from '@/app/theme';
import { formatAxis, formatRate } from '@/format/money';
import type { ChartOption } from '@/parts/Canvas';
import { Chart } from '@/parts/Chart';
import { ChartCard } from '@/parts/ChartCard';
import { LedgerTable } from '@/parts/LedgerTable';
import { NumberLink } from '@/parts/NumberLink';

interface MonthlyPaymentsProps {
  months: Overview['byMonth'];
  /** What there was to pay from. */
  total: number;
  dataTime: string;
}

interface Month {
  month: number;
  paid: number;
  soFar: number;
  share: number | null;
  lines: Overview['byMonth'][number]['lines'];
}

/** What was paid in each month, and how far that brought the year. */
export function MonthlyPayments({ months, total, dataTime }: MonthlyPaymentsProps) {
  const { t } = useTranslation();
  const { unit } = useMoneyUnit();
  const money = useMoney();
  // What is dated outside of the budget year, payments that bounced or were corrected after it, stands beside the months.
  const nameOf = useCallback(
    (month: number) => t(month < 1 ? 'overview.beforeYear' : month > 12 ? 'overview.afterYear' : 'overview.month', { month }),
    [t],
  );
  const rows = useMemo(() => accumulate(months, total), [months, total]);
  const option = useMemo<ChartOption>(
    () => ({
      grid: { left: 8, right: 8, top: 38, bottom: 4, containLabel: true },
      legend: { top: 0, right: 0, itemWidth: 14, itemHeight: 8, textStyle: { color: palette.secondary } },
      tooltip: {
        trigger: 'axis',
        confine: true,
        formatter: (params) => {
          const row = rows[(params as { dataIndex: number }[])[0]?.dataIndex ?? 0];
          return row
            ? `${nameOf(row.month)}<br/>${t('overview.paid')} <b>${money(row.paid)}</b><br/>${t('overview.progress')} <b>${formatRate(row.share)}</b>`
            : '';
        },
      },
      xAxis: {
        type: 'category',
        data: rows.map((r) => nameOf(r.month)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#cdd5e0' } },
        axisLabel: { color: palette.grey },
      },
      yAxis: [
        {
          type: 'value',
          axisLabel: { color: palette.grey, formatter: (v: number) => formatAxis(v, unit) },
          splitLine: { lineStyle: { color: '#edf0f5' } },
        },
        {
          type: 'value',
          min: 0,
          max: 1,
          axisLabel: { color: palette.grey, formatter: (v: number) => `${Math.round(v * 100)}%` },
          splitLine: { show: false },
        },
      ],
      series: [
        {
          type: 'bar',
          name: t('overview.paid'),
          data: rows.map((r) => r.paid),
          barMaxWidth: 22,
          itemStyle: { color: '#4a86da', borderRadius: [4, 4, 0, 0] },
        },
        {
          type: 'line',
          name: t('overview.progress'),
          yAxisIndex: 1,
          data: rows.map((r) => r.share),
          smooth: true,
          symbolSize: 6,
          itemStyle: { color: '#e08a00' },
          lineStyle: { width: 2.5 },
        },
      ],
    }),
    [rows, unit, money, t, nameOf],
  );
  return (
    <ChartCard
      title={t('overview.monthly')}
      definition={t('overview.definition.monthly')}
      dataTime={dataTime}
      isEmpty={rows.length === 0}
      chart={<Chart option={option} height={290} label={t('overview.monthly')} />}
      table={
        <LedgerTable
          label={t('overview.monthly')}
          size="small"
          rows={rows}
          rowKey={(r) => String(r.month)}
          table={{ scroll: { y: 250 } }}
          columns={[
            { key: 'month', title: t('overview.monthHead'), value: (r) => nameOf(r.month) },
            { key: 'paid', title: t('overview.paid'), kind: 'money', value: (r) => <NumberLink value={r.paid} lines={r.lines.paid} /> },
            { key: 'soFar', title: t('overview.soFar'), kind: 'money', value: (r) => r.soFar },
            { key: 'share', title: t('overview.progress'), kind: 'rate', value: (r) => r.share },
          ]}
        />
      }
    />
  );
}

// Summed in fen: binary fractions of yuan would drift.
function accumulate(months: Overview['byMonth'], total: number): Month[] {
  let fen = 0;
  return months.map(({ month, paid, lines }) => {
    fen += Math.round(paid * 100);
    const soFar = fen / 100;
    return { month, paid, soFar, share: total > 0 ? soFar / total : null, lines };
  });
}
