import { RadarChartOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { sweep } from '@/api/warnings';
import { useTellProblem } from '@/parts/useTellProblem';
import { useScope } from '@/parts/useScope';

/** Judges everything of the scope anew, and waits for the end. */
export function SweepButton() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { year, division } = useScope();
  const tell = useTellProblem();
  const sweeping = useMutation({
    mutationFn: () => sweep(division.code, year),
    onSuccess: async (done) => {
      if (done.state === 'failed') void message.error(t('warnings.sweep.failed'));
      else
        void message.success(t('warnings.sweep.done', { indicators: done.indicators, projects: done.projects, payments: done.payments }));
      await Promise.all([
        client.invalidateQueries({ queryKey: ['warnings'] }),
        client.invalidateQueries({ queryKey: ['list', '/api/v1/warnings'] }),
      ]);
    },
    onError: tell,
  });
  return (
    <Tooltip title={t('warnings.sweep.about')}>
      <Button icon={<RadarChartOutlined />} loading={sweeping.isPending} onClick={() => sweeping.mutate()}>
        {t(sweeping.isPending ? 'warnings.sweep.running' : 'warnings.sweep.start')}
      </Button>
    </Tooltip>
  );
}
