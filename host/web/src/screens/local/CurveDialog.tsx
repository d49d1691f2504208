import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterDefinition } from '@/api/types';
import { tryValues } from '@/api/warnings';
import { palette } from '@/app/theme';
import type { ChartOption } from '@/parts/Canvas';
import { Chart } from '@/parts/Chart';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useScope } from '@/parts/useScope';
import { steps } from './steps';

interface CurveDialogProps {
  category: string;
  parameter: ParameterDefinition;
  onClose: () => void;
}

/** What each value between the bounds would have warned about in a year. */
export function CurveDialog({ category, parameter: p, onClose }: CurveDialogProps) {
  const { t, i18n } = useTranslation();
  const { division, year } = useScope();
  const values = useMemo(() => steps(Number(p.city?.min ?? 0), Number(p.city?.max ?? 0)), [p]);
  const trying = useMutation({ mutationFn: () => tryValues({ category, parameter: p.code, values, division: division.code, year }) });
  const points = (trying.data ?? []).map((point) => ({
    value: point.value ?? 0,
    hits: point.outcome.rules.reduce((sum, r) => sum + r.hits, 0),
    added: point.outcome.rules.reduce((sum, r) => sum + r.added, 0),
    lost: point.outcome.rules.reduce((sum, r) => sum + r.lost, 0),
    amount: point.outcome.rules.reduce((sum, r) => sum + r.amount, 0),
  }));
  const option: ChartOption = {
    grid: { left: 8, right: 8, top: 16, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', confine: true },
    xAxis: { type: 'category', data: points.map((point) => String(point.value)), axisLabel: { color: palette.grey } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: palette.grey } },
    series: [{ type: 'line', name: t('local.hits'), data: points.map((point) => point.hits) }],
  };
  return (
    <Modal
      open
      width={720}
      title={`${t('local.curve.show')} ${i18n.language === 'en' ? p.english : p.name}`}
      onCancel={onClose}
      footer={null}
    >
      <p className="muted">{t('local.curve.about', { year })}</p>
      <Button type="primary" loading={trying.isPending} onClick={() => trying.mutate()}>
        {t('local.curve.run')}
      </Button>
      {trying.isError && <ProblemAlert problem={trying.error} />}
      {points.length > 0 && (
        <>
          <Chart option={option} height={200} label={t('local.curve.show')} />
          <LedgerTable
            label={t('local.curve.show')}
            size="small"
            rows={points}
            rowKey={(point) => String(point.value)}
            columns={[
              { key: 'value', title: t('local.curve.value'), value: (point) => <span className="num">{point.value}</span> },
              { key: 'hits', title: t('local.hits'), kind: 'count', value: (point) => point.hits },
              { key: 'added', title: t('local.added'), kind: 'count', value: (point) => point.added },
              { key: 'lost', title: t('local.lost'), kind: 'count', value: (point) => point.lost },
              { key: 'amount', title: t('local.amount'), kind: 'money', value: (point) => point.amount },
            ]}
          />
        </>
      )}
    </Modal>
  );
}
