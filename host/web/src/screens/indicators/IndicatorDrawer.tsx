import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indicatorQuery } from '@/api/ledger';
import { useMay } from '@/app/session';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { LevelTag } from '@/parts/Tags';
import { useMoment } from '@/parts/useMoment';
import { type Arrival, ArrivalForm } from './ArrivalForm';
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
  const { moment, isPast } = useMoment();
  const indicator = useQuery({ ...indicatorQuery(id ?? '', moment), enabled: id !== undefined });
  const found = indicator.data;
  const mayMove = useMay('indicators.move');
  const [act, begin] = useState<Arrival>();
  const isOnItsWay = found?.parentId && !found.receivedOn && !isPast;
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
      extra={
        mayMove &&
        isOnItsWay && (
          <>
            <Button onClick={() => begin('sendBack')}>{t('indicators.arrival.sendBack')}</Button>{' '}
            <Button type="primary" onClick={() => begin('receive')}>
              {t('indicators.arrival.receive')}
            </Button>
          </>
        )
      }
      styles={{ body: { paddingTop: 4 } }}
    >
      {indicator.isError && <ProblemAlert problem={indicator.error} />}
      {indicator.isPending && id !== undefined && <Skeleton active paragraph={{ rows: 10 }} />}
      {found && act && <ArrivalForm indicator={found} act={act} onClose={() => begin(undefined)} />}
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
