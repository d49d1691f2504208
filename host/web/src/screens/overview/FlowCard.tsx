import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flow } from '@/api/types';
import { useMoney } from '@/app/preferences';
import { seriesColours } from '@/app/theme';
import type { ChartOption } from '@/parts/Canvas';
import { Chart } from '@/parts/Chart';
import { ChartCard } from '@/parts/ChartCard';
import { LedgerTable } from '@/parts/LedgerTable';
import { NumberLink } from '@/parts/NumberLink';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { usePhone } from '@/parts/useWidth';

interface FlowCardProps {
  flow: Flow | undefined;
  loading: boolean;
  problem: unknown;
  dataTime: string;
}

/** From whose budget the money came, what it is for, and where it is now. */
export function FlowCard({ flow, loading, problem, dataTime }: FlowCardProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const phone = usePhone();
  const names = useMemo(() => new Map(flow?.nodes.map((n) => [n.id, n.name])), [flow]);
  const option = useMemo(() => sankey(flow, names, money, phone), [flow, names, money, phone]);
  if (problem) return <ProblemAlert problem={problem} />;
  return (
    <ChartCard
      title={t('overview.flow')}
      definition={t('overview.definition.flow')}
      dataTime={dataTime}
      loading={loading}
      isEmpty={!flow || flow.links.length === 0}
      chart={<Chart option={option} height={phone ? 520 : Math.max(430, 40 * widest(flow))} label={t('overview.flow')} />}
      table={
        <LedgerTable
          label={t('overview.flow')}
          size="small"
          rows={flow?.links}
          rowKey={(l) => `${l.source}→${l.target}`}
          table={{ scroll: { y: 370 } }}
          columns={[
            { key: 'source', title: t('overview.from'), value: (l) => names.get(l.source) },
            { key: 'target', title: t('overview.to'), value: (l) => names.get(l.target) },
            { key: 'amount', title: t('terms.amount'), kind: 'money', value: (l) => <NumberLink value={l.amount} lines={l.lines} /> },
          ]}
        />
      }
    />
  );
}

// The fullest column decides how tall the drawing must be for its words not to touch.
function widest(flow: Flow | undefined): number {
  const perDepth = new Map<number, number>();
  for (const node of flow?.nodes ?? []) perDepth.set(node.depth, (perDepth.get(node.depth) ?? 0) + 1);
  return Math.max(1, ...perDepth.values());
}

// Nodes are joined by id: 市中区 is the name of four districts.
function sankey(flow: Flow | undefined, names: Map<string, string>, money: (yuan: number) => string, phone: boolean): ChartOption {
  const name = (id: string) => names.get(id) ?? id;
  return {
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: (params) => {
        const { dataType, data, value } = params as unknown as {
          dataType: string;
          data: { source: string; target: string; name: string };
          value: number;
        };
        return dataType === 'edge'
          ? `${name(data.source)} → ${name(data.target)}<br/><b>${money(value)}</b>`
          : `${name(data.name)}<br/><b>${money(value)}</b>`;
      },
    },
    series: [
      {
        type: 'sankey',
        left: 4,
        right: phone ? 70 : 120,
        top: 8,
        bottom: 8,
        nodeWidth: phone ? 10 : 16,
        nodeGap: phone ? 6 : 10,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        data: flow?.nodes.map((n, i) => ({
          name: n.id,
          depth: n.depth,
          itemStyle: { color: seriesColours[(i + n.depth * 2) % seriesColours.length], borderWidth: 0 },
        })),
        links: flow?.links.map((l) => ({ source: l.source, target: l.target, value: l.amount })),
        lineStyle: { color: 'gradient', opacity: 0.32, curveness: 0.5 },
        label: {
          color: '#16202e',
          textBorderColor: '#ffffff',
          textBorderWidth: 2,
          fontSize: phone ? 10 : 12,
          width: phone ? 66 : 150,
          overflow: 'truncate',
          formatter: (p) => name(p.name),
        },
      },
    ],
  };
}
