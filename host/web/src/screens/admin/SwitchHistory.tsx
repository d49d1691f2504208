import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { switchHistoryQuery } from '@/api/catalogue';
import { formatInstant } from '@/format/dates';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';

/** Who switched what, when and why; nothing is ever taken from it. */
export function SwitchHistory() {
  const { t, i18n } = useTranslation();
  const history = useQuery(switchHistoryQuery);
  if (history.isError) return <ProblemAlert problem={history.error} />;
  return (
    <Card>
      <LedgerTable
        label={t('admin.switches.history')}
        rows={history.data}
        loading={history.isLoading}
        rowKey={(s) => String(s.no)}
        columns={[
          { key: 'name', title: t('admin.switches.name'), value: (s) => (i18n.language === 'en' ? s.english : s.name) },
          { key: 'kind', title: t('admin.switches.what'), value: (s) => t(`admin.switches.${s.kind}`) },
          { key: 'scope', title: t('admin.switches.scope'), value: (s) => s.divisionName ?? t('admin.switches.system') },
          {
            key: 'state',
            title: t('admin.switches.state'),
            value: (s) => <StateTag tone={s.isOn ? 'good' : 'bad'}>{t(s.isOn ? 'admin.switches.on' : 'admin.switches.off')}</StateTag>,
          },
          { key: 'at', title: t('admin.switches.since'), value: (s) => <span className="num">{formatInstant(s.at)}</span> },
          { key: 'by', title: t('admin.switches.by'), value: (s) => s.by },
          { key: 'reason', title: t('admin.switches.reason'), value: (s) => s.reason },
        ]}
      />
    </Card>
  );
}
