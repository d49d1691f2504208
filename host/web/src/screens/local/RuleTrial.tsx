import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tryRule, type Pack } from '@/api/packs';
import type { WarningLevel } from '@/api/types';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag, WarningLevelTag } from '@/parts/Tags';
import { useWords } from '@/parts/useWords';
import styles from './Local.module.css';

interface RuleTrialProps {
  pack: Pack;
  category: string;
  rule: string;
}

/** Values that somebody makes up, and what the rule says about them. */
export function RuleTrial({ pack, category, rule }: RuleTrialProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [values, setValues] = useState<Record<string, string>>({});
  const trial = useMutation({ mutationFn: (of: Record<string, string>) => tryRule(pack, category, rule, of) });
  const { mutate } = trial;
  const key = JSON.stringify(pack);
  // What the rule reads changes with its text.
  useEffect(() => mutate({}), [key, mutate]);
  return (
    <section aria-label={t('local.trial')}>
      <b>{t('local.trial')}</b>
      {trial.isError && <ProblemAlert problem={trial.error} />}
      <div className={styles.two}>
        {trial.data?.reads.map((read) => (
          <label key={read.fullName}>
            {words(read.name)} <span className="muted">{read.unit ? words(read.unit) : ''}</span>
            <Input
              value={values[read.fullName] ?? ''}
              status={read.error ? 'error' : ''}
              onChange={(e) => setValues({ ...values, [read.fullName]: e.target.value })}
            />
            {read.error && <small>{words(read.error)}</small>}
          </label>
        ))}
      </div>
      <div className={styles.line} style={{ marginTop: 8 }}>
        <Button loading={trial.isPending} onClick={() => trial.mutate(values)}>
          {t('local.tryIt')}
        </Button>
        {trial.data?.answer === 'yes' && trial.data.level && <WarningLevelTag level={trial.data.level as WarningLevel} />}
        {trial.data?.answer === 'no' && <StateTag tone="good">{t('local.quiet')}</StateTag>}
        {trial.data?.answer === 'unknown' && <StateTag tone="careful">{t('local.cannotJudge')}</StateTag>}
        {trial.data && <span className="muted">{words(trial.data.withValues)}</span>}
      </div>
    </section>
  );
}
