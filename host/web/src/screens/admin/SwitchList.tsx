import { useQuery } from '@tanstack/react-query';
import { Card, Radio, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { switchesQuery } from '@/api/catalogue';
import type { DivisionRef, SwitchKind, SwitchState } from '@/api/types';
import { useMay, useSession } from '@/app/session';
import { formatInstant } from '@/format/dates';
import { DivisionPicker } from '@/parts/DivisionPicker';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { SwitchDialog } from './SwitchDialog';

/** What of one kind is on and off, for everybody or in a division, with a switch to each. */
export function SwitchList({ kind }: { kind: SwitchKind }) {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const administers = useMay('system.administer');
  const keeps = useMay('catalogue.keep');
  const [forAll, setForAll] = useState(administers);
  const [division, setDivision] = useState<string>();
  const [asked, setAsked] = useState<SwitchState | null>(null);
  const own = session?.division;
  const here = division ?? own?.code;
  const switches = useQuery(switchesQuery(here));
  if (!session || !own) return null;
  const everywhere = kind === 'module' || forAll;
  const root: DivisionRef = { code: own.code, name: own.name, level: own.level ?? 'county' };
  const canSwitch = (s: SwitchState) => s.isSwitchable && (everywhere ? administers : keeps || administers) && (s.isOn || isOffHere(s));
  // What somebody above switched off, nobody below can switch on.
  const isOffHere = (s: SwitchState) => (s.offDivision ?? null) === (everywhere ? null : (here ?? null));
  return (
    <Card>
      {switches.isError && <ProblemAlert problem={switches.error} />}
      {kind !== 'module' && (
        <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap', marginBlockEnd: 16 }}>
          {administers && (
            <Radio.Group
              aria-label={t('admin.switches.scope')}
              value={forAll}
              onChange={(e) => setForAll(e.target.value as boolean)}
              options={[
                { value: true, label: t('admin.switches.system') },
                { value: false, label: own.name },
              ]}
            />
          )}
          {!everywhere && (
            <DivisionPicker root={root} value={division ? { ...root, code: division, name: division } : undefined} onChange={setDivision} />
          )}
        </div>
      )}
      <LedgerTable
        label={t('admin.switches.list')}
        rows={switches.data?.filter((s) => s.kind === kind)}
        loading={switches.isLoading}
        rowKey={(s) => s.code}
        columns={[
          { key: 'name', title: t('admin.switches.name'), value: (s) => (i18n.language === 'en' ? s.english : s.name) },
          { key: 'code', title: t('admin.switches.code'), value: (s) => <span className="mono">{s.code}</span> },
          {
            key: 'state',
            title: t('admin.switches.state'),
            value: (s) => <StateTag tone={s.isOn ? 'good' : 'bad'}>{t(s.isOn ? 'admin.switches.on' : 'admin.switches.off')}</StateTag>,
          },
          {
            key: 'offBy',
            title: t('admin.switches.offBy'),
            value: (s) => (s.isOn ? null : (s.offDivisionName ?? t('admin.switches.system'))),
          },
          {
            key: 'since',
            title: t('admin.switches.since'),
            value: (s) => s.since && <span className="num">{formatInstant(s.since)}</span>,
          },
          { key: 'by', title: t('admin.switches.by'), value: (s) => s.by },
          { key: 'reason', title: t('admin.switches.reason'), value: (s) => s.reason },
          {
            key: 'switch',
            title: t('admin.switches.switch'),
            value: (s) => (
              <Switch
                checked={s.isOn}
                disabled={!canSwitch(s)}
                title={s.isSwitchable ? undefined : t('admin.switches.alwaysOn')}
                aria-label={t(s.isOn ? 'admin.switches.askOff' : 'admin.switches.askOn', {
                  name: i18n.language === 'en' ? s.english : s.name,
                })}
                onChange={() => setAsked(s)}
              />
            ),
          },
        ]}
        table={{ pagination: { pageSize: 20, hideOnSinglePage: true, showSizeChanger: false } }}
      />
      {asked && <SwitchDialog asked={asked} division={everywhere ? undefined : here} onClose={() => setAsked(null)} />}
    </Card>
  );
}
