import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Card, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '@/api/catalogue';
import { tryVersion } from '@/api/warnings';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useScope } from '@/parts/useScope';
import { BackTestOutcome } from './BackTestOutcome';

/** A year judged by a version of a definition that is not in force, named by the hash that warnings and plugins show. Nothing is written. */
export function VersionTestCard() {
  const { t, i18n } = useTranslation();
  const { division, year } = useScope();
  const categories = (useQuery(categoriesQuery).data ?? []).filter((c) => c.hasDefinition);
  const [category, setCategory] = useState<string>();
  const [hash, setHash] = useState('');
  const isHash = /^[0-9a-f]{64}$/.test(hash);
  const trial = useMutation({
    mutationFn: () => tryVersion({ category: category!, hash, division: division.code, year }),
  });
  return (
    <Card
      title={t('local.versionTest')}
      extra={
        <Space wrap>
          <Select
            aria-label={t('local.versionCategory')}
            placeholder={t('local.versionCategory')}
            style={{ minWidth: 220 }}
            showSearch={{ optionFilterProp: 'label' }}
            value={category}
            onChange={setCategory}
            options={categories.map((c) => ({ value: c.code, label: i18n.language === 'en' ? c.english : c.name }))}
          />
          <Input
            aria-label={t('local.versionHash')}
            placeholder={t('local.versionHash')}
            style={{ width: 280 }}
            value={hash}
            status={hash.length > 0 && !isHash ? 'error' : ''}
            onChange={(e) => setHash(e.target.value.trim().toLowerCase())}
          />
          <Button disabled={!category || !isHash} loading={trial.isPending} onClick={() => trial.mutate()}>
            {t('local.versionTestRun', { year })}
          </Button>
        </Space>
      }
    >
      <p className="muted">{t('local.versionTestAbout')}</p>
      {trial.isError && <ProblemAlert problem={trial.error} />}
      <BackTestOutcome label={t('local.versionTest')} outcome={trial.data?.[0]?.outcome} />
    </Card>
  );
}
