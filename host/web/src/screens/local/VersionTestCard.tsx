import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Card, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '@/api/catalogue';
import { tryVersion } from '@/api/warnings';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useScope } from '@/parts/useScope';
import { BackTestOutcome } from './BackTestOutcome';
import { VersionPicker } from './VersionPicker';

/** A year judged by a version of a definition that is not in force, picked from those that it ever had. Nothing is written. */
export function VersionTestCard() {
  const { t, i18n } = useTranslation();
  const { division, year } = useScope();
  const categories = (useQuery(categoriesQuery).data ?? []).filter((c) => c.hasDefinition);
  const [category, setCategory] = useState<string>();
  const [hash, setHash] = useState<string>();
  const trial = useMutation({
    mutationFn: () => tryVersion({ category: category!, hash: hash!, division: division.code, year }),
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
            onChange={(code) => {
              setCategory(code);
              setHash(undefined);
            }}
            options={categories.map((c) => ({ value: c.code, label: i18n.language === 'en' ? c.english : c.name }))}
          />
          <VersionPicker category={category} division={division.code} value={hash} onChange={setHash} />
          <Button disabled={!category || !hash} loading={trial.isPending} onClick={() => trial.mutate()}>
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
