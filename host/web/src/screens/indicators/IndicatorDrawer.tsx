import { useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { indicatorQuery } from '@/api/ledger';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { LevelTag } from '@/parts/Tags';
import { IndicatorDetails } from './IndicatorDetails';
import { Statement } from './Statement';
import { TraceView } from './TraceView';

interface IndicatorDrawerProps {
  id: string | undefined;
  tab: string | undefined;
  onTab: (tab: string) => void;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** One indicator: what it is, what happened to it, where its money came from and went. */
export function IndicatorDrawer({ id, tab, onTab, onOpen, onClose }: IndicatorDrawerProps) {
  const { t } = useTranslation();
  const indicator = useQuery({ ...indicatorQuery(id ?? ''), enabled: id !== undefined });
  const found = indicator.data;
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      size="min(960px, 100vw)"
      destroyOnHidden
      title={
        found ? (
          <span>
            <LevelTag level={found.division.level} /> {found.docNo}
          </span>
        ) : (
          t('indicators.title')
        )
      }
      styles={{ body: { paddingTop: 4 } }}
    >
      {indicator.isError && <ProblemAlert problem={indicator.error} />}
      {indicator.isPending && id !== undefined && <Skeleton active paragraph={{ rows: 10 }} />}
      {found && (
        <Tabs
          activeKey={tab ?? 'details'}
          onChange={onTab}
          items={[
            { key: 'details', label: t('indicators.tab.details'), children: <IndicatorDetails indicator={found} /> },
            { key: 'statement', label: t('indicators.tab.statement'), children: <Statement id={found.id} /> },
            { key: 'trace', label: t('indicators.tab.trace'), children: <TraceView id={found.id} onOpen={onOpen} /> },
          ]}
        />
      )}
    </Drawer>
  );
}
