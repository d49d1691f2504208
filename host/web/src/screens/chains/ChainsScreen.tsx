import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chainsQuery, kindsQuery } from '@/api/approval';
import type { Chain } from '@/api/types';
import { exactMoney } from '@/format/money';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { ChainDrawer } from './ChainDrawer';
import styles from './Chains.module.css';
import { Demands } from './Demands';
import { Preview } from './Preview';

const everywhere = '000000';

/** Chains as data: which document takes which steps, by whom, and until when. */
export function ChainsScreen() {
  const { t, i18n } = useTranslation();
  const [editing, setEditing] = useState<Chain | 'new' | null>(null);
  const chains = useQuery(chainsQuery);
  const kinds = useQuery(kindsQuery).data;
  const english = i18n.language === 'en';
  const kindName = (code: string) => {
    const kind = kinds?.kinds.find((k) => k.code === code);
    return (english ? kind?.name.english : kind?.name.chinese) ?? code;
  };
  return (
    <>
      <PageHeader
        title={t('approval.chains.title')}
        about={t('approval.chains.about')}
        extra={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
            {t('approval.chains.new')}
          </Button>
        }
      />
      <Card>
        {chains.isError ? (
          <ProblemAlert problem={chains.error} />
        ) : (
          <LedgerTable
            label={t('approval.chains.list')}
            rows={chains.data?.items}
            rowKey={(c) => `${c.divisionCode} ${c.code}`}
            columns={[
              {
                key: 'name',
                title: t('approval.chains.name'),
                value: (c) => (
                  <button type="button" className="linklike" onClick={() => setEditing(c)}>
                    {english ? c.name.english : c.name.chinese}
                  </button>
                ),
              },
              { key: 'kind', title: t('approval.kind'), value: (c) => kindName(c.kind) },
              {
                key: 'division',
                title: t('approval.chains.whose'),
                value: (c) => (c.divisionCode === everywhere ? t('approval.chains.shipped') : c.divisionName),
              },
              { key: 'scope', title: t('approval.chains.scope'), value: (c) => <Scope chain={c} /> },
              {
                key: 'steps',
                title: t('approval.chains.steps'),
                value: (c) => (
                  <span className={styles.steps}>
                    {c.steps.map((s) => (english ? s.english : s.name)).join(' → ')}
                    {c.isAssumed && <StateTag tone="careful">{t('approval.chains.assumed')}</StateTag>}
                  </span>
                ),
              },
              { key: 'version', title: t('approval.chains.version'), kind: 'count', value: (c) => c.version },
              { key: 'running', title: t('approval.chains.running'), kind: 'count', value: (c) => c.running },
            ]}
          />
        )}
      </Card>
      <div className={styles.two}>
        <Preview />
        <Demands kindName={kindName} />
      </div>
      {editing && <ChainDrawer chain={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
    </>
  );
}

function Scope({ chain: c }: { chain: Chain }) {
  const { t } = useTranslation();
  const parts = [
    c.categoryCode,
    c.level && t(`terms.level.${c.level}`),
    c.from !== null && c.from !== undefined && t('approval.chains.from', { amount: exactMoney(c.from) }),
    c.below !== null && c.below !== undefined && t('approval.chains.below', { amount: exactMoney(c.below) }),
  ].filter(Boolean);
  return parts.length === 0 ? t('approval.chains.everything') : parts.join(' · ');
}
