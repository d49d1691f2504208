import { DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exemption } from '@/api/types';
import { decideExemption, endExemption } from '@/api/warnings';
import { useMay } from '@/app/session';
import { formatDate } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useScope } from '@/parts/useScope';
import { AskExemption } from './AskExemption';

type Act = 'agree' | 'refuse' | 'end';

const tones = { proposed: 'busy', agreed: 'good', refused: 'calm', ended: 'calm' } as const;

/** What rules are silent about, on what authority and until when. */
export function ExemptionList() {
  const { t, i18n } = useTranslation();
  const { division } = useScope();
  const mayAsk = useMay('warnings.handle');
  const mayDecide = useMay('warnings.close');
  const [asking, setAsking] = useState(false);
  const [acting, setActing] = useState<{ exemption: Exemption; act: Act } | null>(null);
  const list = useCursorList('/api/v1/exemptions', { division: division.code });
  const actsOf = (e: Exemption): Act[] => (e.state === 'proposed' ? ['agree', 'refuse'] : e.isInForce ? ['end'] : []);
  return (
    <>
      <p className="muted">{t('warnings.exemptions.about')}</p>
      <Space style={{ marginBottom: 12 }} wrap>
        {mayAsk && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking(true)}>
            {t('warnings.exemptions.ask')}
          </Button>
        )}
        <Button icon={<DownloadOutlined />} href={`/api/v1/exemptions.csv?division=${encodeURIComponent(division.code)}`}>
          {t('warnings.exemptions.file')}
        </Button>
      </Space>
      {list.error ? (
        <ProblemAlert problem={list.error} />
      ) : (
        <>
          <LedgerTable
            label={t('warnings.exemptions.title')}
            emptyText={t('warnings.exemptions.none')}
            rows={list.rows}
            loading={list.isLoading}
            rowKey={(e) => e.id}
            columns={[
              {
                key: 'rule',
                title: t('warnings.rule'),
                value: (e) => (
                  <>
                    <span className="mono">{e.rule}</span> {i18n.language === 'en' ? e.ruleEnglish : e.ruleName}
                  </>
                ),
              },
              {
                key: 'target',
                title: t('warnings.exemptions.target'),
                value: (e) => <Target of={e} />,
              },
              { key: 'division', title: t('terms.division'), value: (e) => e.division.name },
              { key: 'basis', title: t('warnings.exemptions.basis'), value: (e) => <span title={e.why}>{e.basis}</span> },
              {
                key: 'days',
                title: t('warnings.exemptions.days'),
                value: (e) => (
                  <span className="num">
                    {formatDate(e.from)} – {formatDate(e.until)}
                  </span>
                ),
              },
              {
                key: 'state',
                title: t('warnings.state'),
                value: (e) => (
                  <StateTag tone={e.state === 'agreed' && !e.isInForce ? 'calm' : tones[e.state]}>
                    {e.state === 'agreed' && !e.isInForce ? t('warnings.exemptions.notNow') : t(`warnings.exemptions.states.${e.state}`)}
                  </StateTag>
                ),
              },
              {
                key: 'people',
                title: t('warnings.exemptions.people'),
                value: (e) => [e.askedBy, e.decidedBy].filter(Boolean).join(' → '),
              },
              { key: 'suppressed', title: t('warnings.exemptions.suppressed'), kind: 'count', value: (e) => e.suppressed },
              {
                key: 'act',
                title: '',
                value: (e) =>
                  mayDecide &&
                  actsOf(e).map((act) => (
                    <Button key={act} type="link" size="small" onClick={() => setActing({ exemption: e, act })}>
                      {t(`warnings.exemptions.acts.${act}`)}
                    </Button>
                  )),
              },
            ]}
          />
          <CursorPager list={list} />
        </>
      )}
      {asking && <AskExemption onClose={() => setAsking(false)} />}
      {acting && <DecideDialog {...acting} onClose={() => setActing(null)} />}
    </>
  );
}

/** What is exempt; a project leads to its own page. */
function Target({ of: e }: { of: Exemption }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="muted">{t(`warnings.exemptions.targets.${e.targetKind}`)}</div>
      {e.targetKind === 'project' ? (
        <Link className="mono" to="/projects/$code" params={{ code: e.target }}>
          {e.target}
        </Link>
      ) : (
        <span className="mono">{e.target}</span>
      )}
    </>
  );
}

function DecideDialog({ exemption, act, onClose }: { exemption: Exemption; act: Act; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<{ text: string }>();
  const deciding = useMutation({
    mutationFn: ({ text }: { text: string }) =>
      act === 'end' ? endExemption(exemption.id, text) : decideExemption(exemption.id, act === 'agree', text),
    onSuccess: async () => {
      void message.success(t('warnings.handle.done'));
      await client.invalidateQueries({ queryKey: ['list', '/api/v1/exemptions'] });
      onClose();
    },
  });
  return (
    <Modal
      open
      title={`${t(`warnings.exemptions.acts.${act}`)} ${exemption.rule}`}
      onCancel={onClose}
      onOk={form.submit}
      okText={t(`warnings.exemptions.acts.${act}`)}
      cancelText={t('terms.cancel')}
      confirmLoading={deciding.isPending}
    >
      <Form form={form} layout="vertical" onFinish={deciding.mutate} style={{ marginTop: 16 }}>
        <Form.Item
          name="text"
          label={t('warnings.exemptions.opinion')}
          rules={[{ required: true, whitespace: true, message: t('local.needed') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        {deciding.isError && <ProblemAlert problem={deciding.error} />}
      </Form>
    </Modal>
  );
}
