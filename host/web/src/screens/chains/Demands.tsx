import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Card, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { demandsQuery, kindsQuery, setDemand } from '@/api/approval';
import { useSession } from '@/app/session';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useRefreshed } from '@/screens/approval/useRefreshed';

/** Where approval is demanded: there nothing of the kind is posted past its chain. */
export function Demands({ kindName }: { kindName: (code: string) => string }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const refreshed = useRefreshed();
  const home = useSession()?.division.code;
  const kinds = useQuery(kindsQuery).data?.kinds ?? [];
  const list = useQuery(demandsQuery);
  const setting = useMutation({
    mutationFn: setDemand,
    onSuccess: async (set) => {
      void message.success(t(set.isInForce ? 'approval.chains.demandDone' : 'approval.chains.submitted'));
      await refreshed();
    },
  });
  return (
    <Card title={t('approval.chains.demands')}>
      <p className="muted">{t('approval.chains.demandsAbout')}</p>
      <Form<{ kind: string; divisionCode: string }>
        layout="inline"
        initialValues={{ divisionCode: home }}
        onFinish={(entered) => setting.mutate({ ...entered, isDemanded: true })}
        style={{ gap: 8, marginBottom: 12 }}
      >
        <Form.Item name="kind" rules={[{ required: true, message: t('approval.chains.needed') }]}>
          <Select
            aria-label={t('approval.chains.demands')}
            placeholder={t('approval.chains.kind')}
            style={{ width: 160 }}
            options={kinds.map((k) => ({ value: k.code, label: i18n.language === 'en' ? k.name.english : k.name.chinese }))}
          />
        </Form.Item>
        <Form.Item name="divisionCode" rules={[{ required: true, message: t('approval.chains.needed') }]}>
          <Input aria-label={t('approval.chains.division')} inputMode="numeric" maxLength={12} style={{ width: 130 }} />
        </Form.Item>
        <Button htmlType="submit" loading={setting.isPending}>
          {t('approval.chains.demand')}
        </Button>
      </Form>
      {setting.isError && <ProblemAlert problem={setting.error} />}
      <LedgerTable
        label={t('approval.chains.demands')}
        size="small"
        rows={list.data?.items}
        rowKey={(d) => `${d.kind} ${d.divisionCode}`}
        emptyText={t('approval.chains.demandNone')}
        columns={[
          { key: 'division', title: t('terms.division'), value: (d) => d.divisionName },
          { key: 'kind', title: t('approval.kind'), value: (d) => kindName(d.kind) },
          {
            key: 'lift',
            title: t('terms.actions'),
            value: (d) => (
              <Button
                type="link"
                size="small"
                onClick={() => setting.mutate({ kind: d.kind, divisionCode: d.divisionCode, isDemanded: false })}
              >
                {t('approval.chains.lift')}
              </Button>
            ),
          },
        ]}
      />
    </Card>
  );
}
