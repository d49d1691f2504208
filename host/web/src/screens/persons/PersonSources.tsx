import { NodeIndexOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tracePerson } from '@/api/persons';
import type { PersonTrace } from '@/api/types';
import { useSession } from '@/app/session';
import { Amount } from '@/parts/Amount';
import { Facts } from '@/parts/Facts';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { chainSteps } from '@/screens/payments/chainSteps';

/** Where a person's money came from, for those who may, after they said why. It is gone when the line is closed. */
export function PersonSources({ line }: { line: string }) {
  const { t } = useTranslation();
  const mayAsk = useSession()?.permissions.includes('persons.see') ?? false;
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const trace = useMutation({
    mutationFn: ({ reason }: { reason: string }) => tracePerson(line, reason),
    onSuccess: () => setAsking(false),
  });
  if (!mayAsk) return null;
  if (trace.data) return <Sources trace={trace.data} />;
  return (
    <>
      <Button icon={<NodeIndexOutlined />} onClick={() => setAsking(true)} style={{ alignSelf: 'start' }}>
        {t('persons.trace.open')}
      </Button>
      <Modal
        open={asking}
        title={t('persons.trace.open')}
        okText={t('payments.unmask.show')}
        cancelText={t('terms.cancel')}
        confirmLoading={trace.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{t('persons.trace.about')}</p>
        <Form form={form} layout="vertical" onFinish={trace.mutate}>
          <Form.Item
            name="reason"
            label={t('payments.unmask.reason')}
            rules={[{ required: true, whitespace: true, min: 4, message: t('payments.unmask.reasonNeeded') }]}
          >
            <Input.TextArea rows={2} maxLength={500} showCount placeholder={t('payments.unmask.reasonPlaceholder')} />
          </Form.Item>
        </Form>
        {trace.isError && <ProblemAlert problem={trace.error} />}
      </Modal>
    </>
  );
}

function Sources({ trace }: { trace: PersonTrace }) {
  const { t, i18n } = useTranslation();
  return (
    <section aria-label={t('persons.trace.title')} className="stack">
      <h3 className="card-title">{t('persons.trace.title')}</h3>
      <Facts
        items={[
          [t('persons.trace.paid'), <Amount value={trace.paid} strong inYuan />],
          [t('persons.trace.listed'), <Amount value={trace.listed} inYuan />],
          [t('persons.trace.mixed'), trace.mixed !== 0 && <Amount value={trace.mixed} inYuan />],
          [
            t('persons.trace.sources'),
            <ul>
              {trace.sources.map((source) => (
                <li key={source.indicatorId}>
                  {source.division.name}{' '}
                  <Link to="/indicators" search={{ open: source.indicatorId }}>
                    {source.docNo}
                  </Link>{' '}
                  <Amount value={source.paid} inYuan />
                  {source.mixed !== 0 && (
                    <>
                      {' '}
                      ({t('persons.trace.upTo')} <Amount value={source.mixed} inYuan />)
                    </>
                  )}
                </li>
              ))}
            </ul>,
          ],
        ]}
      />
      {trace.ways.map((way) => (
        <Timeline
          key={`${way.chain.levels[0]?.indicatorId}/${way.chain.project.code}/${way.paymentId}/${way.paidOn}`}
          items={[
            ...chainSteps(way.chain, t, i18n.language === 'en'),
            {
              key: 'way',
              color: 'green',
              content: (
                <span>
                  {way.paymentId ? (
                    <Link to="/payments" search={{ open: way.paymentId }} className="mono">
                      {way.paymentId}
                    </Link>
                  ) : (
                    t('persons.unpaid')
                  )}{' '}
                  <Amount value={way.amount} strong inYuan />
                </span>
              ),
            },
          ]}
        />
      ))}
      {trace.left > 0 && <span className="muted">{t('persons.trace.left', { count: trace.left })}</span>}
    </section>
  );
}
