import { useMutation } from '@tanstack/react-query';
import { Button, Card, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkPack, type Pack } from '@/api/packs';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useScope } from '@/parts/useScope';
import { BackTestOutcome } from './BackTestOutcome';

const months = Array.from({ length: 12 }, (_, i) => i + 1);

/** What the pack would have said about a year, or about a month as it was judged then, beside what is in force. Nothing is written. */
export function BackTestCard({ pack, isRight }: { pack: Pack; isRight: boolean }) {
  const { t } = useTranslation();
  const { year } = useScope();
  const [month, setMonth] = useState(0);
  const trial = useMutation({ mutationFn: () => checkPack(pack, year, month || undefined) });
  return (
    <Card
      title={t('local.backTest')}
      extra={
        <Space>
          <Select
            aria-label={t('local.backTestSpan')}
            value={month}
            onChange={setMonth}
            options={[
              { value: 0, label: t('local.backTestYear') },
              ...months.map((m) => ({ value: m, label: t('local.backTestMonth', { month: m }) })),
            ]}
          />
          <Button disabled={!isRight} loading={trial.isPending} onClick={() => trial.mutate()}>
            {t('local.backTestRun', { year })}
          </Button>
        </Space>
      }
    >
      <p className="muted">{t('local.backTestAbout')}</p>
      {trial.isError && <ProblemAlert problem={trial.error} />}
      <BackTestOutcome label={t('local.backTest')} outcome={trial.data?.backTest ?? undefined} />
    </Card>
  );
}
