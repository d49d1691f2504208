import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/session';
import { PageHeader } from '@/parts/PageHeader';
import { PluginList } from './PluginList';
import { SwitchHistory } from './SwitchHistory';
import { SwitchList } from './SwitchList';
import { TakeoverList } from './TakeoverList';
import { usePhone } from '@/parts/useWidth';

/** Plugins, and what is switched on and off: modules for everybody, categories and funds also for a division. */
export function PluginsScreen() {
  const { t } = useTranslation();
  const administers = useMay('system.administer');
  const kinds = administers ? (['module', 'category', 'fund'] as const) : (['category', 'fund'] as const);
  const phone = usePhone();
  return (
    <>
      <PageHeader title={t('admin.plugins.title')} about={t('admin.plugins.about')} />
      <Tabs
        size={phone ? 'small' : undefined}
        tabBarGutter={phone ? 12 : undefined}
        items={[
          ...(administers ? [{ key: 'plugins', label: t('admin.switches.plugins'), children: <PluginList /> }] : []),
          ...kinds.map((kind) => ({ key: kind, label: t(`admin.switches.${kind}`), children: <SwitchList kind={kind} /> })),
          { key: 'history', label: t('admin.switches.history'), children: <SwitchHistory /> },
        ]}
      />
      {administers && <TakeoverList />}
    </>
  );
}
