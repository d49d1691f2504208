import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkPack, packQuery, type Pack } from '@/api/packs';
import { DivisionPicker } from '@/parts/DivisionPicker';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useScope } from '@/parts/useScope';
import { BackTestCard } from './BackTestCard';
import { CategoryCards } from './CategoryCards';
import { FaultList } from './FaultList';
import { FundsCard } from './FundsCard';
import { PackActions } from './PackActions';
import { UpgradeCard } from './UpgradeCard';
import { VersionsCard } from './VersionsCard';
import { VersionTestCard } from './VersionTestCard';

/** 本地资金与规则: what a division adds, edited as one document, checked while it is written, and put in force as a whole. */
export function LocalScreen() {
  const { t } = useTranslation();
  const { division, home, choose } = useScope();
  const pack = useQuery(packQuery(division.code));
  const fits = division.level === 'province' || division.level === 'city' || division.level === 'county';
  return (
    <>
      <PageHeader
        title={t('local.title')}
        about={t('local.about')}
        extra={<DivisionPicker root={home} value={division} onChange={(code) => choose({ division: code })} />}
      />
      {!fits && <Alert type="info" showIcon title={t('local.chooseDivision')} />}
      {fits && pack.isError && <ProblemAlert problem={pack.error} />}
      {fits && pack.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {fits && pack.isSuccess && (
        <Editor
          key={`${division.code} ${pack.dataUpdatedAt}`}
          inForce={pack.data ?? { division: division.code, name: `${division.name}${t('local.title')}` }}
        />
      )}
    </>
  );
}

function Editor({ inForce }: { inForce: Pack }) {
  const { t } = useTranslation();
  const [pack, setPack] = useState(inForce);
  const settled = useSettled(pack, 350);
  const check = useQuery({
    queryKey: ['pack check', JSON.stringify(settled)],
    queryFn: () => checkPack(settled),
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  const changed = JSON.stringify(pack) !== JSON.stringify(inForce);
  const waits = settled !== pack || check.isFetching;
  return (
    <div className="stack">
      <PackActions
        pack={pack}
        changed={changed}
        check={waits ? undefined : check.data}
        onImport={setPack}
        onDrop={() => setPack(inForce)}
      />
      {check.isError && <ProblemAlert problem={check.error} />}
      {check.data && check.data.faults.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('local.faults', { count: check.data.faults.length })}
          description={<FaultList faults={check.data.faults} />}
        />
      )}
      {check.data && check.data.below.length > 0 && (
        <Alert type="warning" showIcon title={t('local.below')} description={<FaultList faults={check.data.below} />} />
      )}
      <FundsCard pack={pack} onChange={setPack} />
      <CategoryCards pack={pack} check={check.data} onChange={setPack} />
      <BackTestCard pack={pack} isRight={check.data?.isRight === true && !waits} />
      <VersionTestCard />
      <VersionsCard division={pack.division} />
      <UpgradeCard />
    </div>
  );
}

/** A value that has not changed for a while. */
function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const later = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(later);
  }, [value, milliseconds]);
  return settled;
}
