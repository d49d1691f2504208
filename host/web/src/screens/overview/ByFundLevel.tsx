import { useMemo } from 'react';
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
import { LevelTag } from '@/parts/Tags';

/** How much each level of government put in, and how much of it has been paid. */
export function ByFundLevel({ rows, dataTime }: { rows: Overview['byFundLevel']; dataTime: string }) {
  const { t } = useTranslation();
  const { unit } = useMoneyUnit();
  const money = useMoney();
  const option = useMemo<ChartOption>(() => {
    const upward = [...rows].reverse();
    return {
      grid: { left: 8, right: 64, top: 38, bottom: 4, containLabel: true },
      legend: { top: 0, right: 0, itemWidth: 14, itemHeight: 8, textStyle: { color: palette.secondary } },
      tooltip: {
        trigger: 'axis',
        confine: true,
        axisPointer: { type: 'shadow' },
        formatter: (params) => {
          const row = upward[(params as { dataIndex: number }[])[0]?.dataIndex ?? 0];
          return row
            ? `${t(`terms.level.${row.level}`)}<br/>${t('overview.figure.amount')} <b>${money(row.amount)}</b><br/>${t('overview.paid')} <b>${money(row.paid)}</b><br/>${t('overview.executionRate')} <b>${formatRate(row.rate)}</b>`
            : '';
        },
      },
      xAxis: {
        type: 'value',
        axisLabel: { color: palette.grey, hideOverlap: true, formatter: (v: number) => formatAxis(v, unit) },
        splitLine: { lineStyle: { color: '#edf0f5' } },
      },
      yAxis: {
        type: 'category',
        data: upward.map((r) => t(`terms.level.${r.level}`)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: palette.text, fontSize: 13 },
      },
      series: [
        {
          type: 'bar',
          name: t('overview.figure.amount'),
          data: upward.map((r) => r.amount),
          barMaxWidth: 18,
          barGap: '25%',
          itemStyle: { color: '#c3d6f2', borderRadius: [0, 4, 4, 0] },
        },
        {
          type: 'bar',
          name: t('overview.paid'),
          data: upward.map((r) => r.paid),
          barMaxWidth: 18,
          itemStyle: { color: '#1454b8', borderRadius: [0, 4, 4, 0] },
          label: { show: true, position: 'right', color: palette.text, formatter: (p) => formatRate(upward[p.dataIndex]?.rate) },
        },
      ],
    };
  }, [rows, unit, money, t]);
  return (
    <ChartCard
      title={t('overview.byFundLevel')}
      definition={t('overview.definition.byFundLevel')}
      dataTime={dataTime}
      isEmpty={rows.length === 0}
      chart={<Chart option={option} height={290} label={t('overview.byFundLevel')} />}
      table={
        <LedgerTable
          label={t('overview.byFundLevel')}
          size="small"
          rows={rows}
          rowKey={(r) => r.level}
          columns={[
            { key: 'level', title: t('overview.fundLevel'), value: (r) => <LevelTag level={r.level} /> },
            {
              key: 'amount',
              title: t('overview.figure.amount'),
              kind: 'money',
              value: (r) => <NumberLink value={r.amount} lines={r.lines.amount} />,
            },
            { key: 'paid', title: t('overview.paid'), kind: 'money', value: (r) => <NumberLink value={r.paid} lines={r.lines.paid} /> },
            { key: 'rate', title: t('overview.executionRate'), kind: 'rate', value: (r) => r.rate ?? null },
          ]}
        />
      }
    />
  );
}
