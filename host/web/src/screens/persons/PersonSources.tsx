import { NodeIndexOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { tracePerson } from '@/api/persons';
import type { PersonTrace } from '@/api/types';
import { AfterReason } from '@/parts/AfterReason';
import { Amount } from '@/parts/Amount';
import { Facts } from '@/parts/Facts';
import { NumberDefinition } from '@/parts/NumberDefinition';
import { chainSteps } from '@/screens/payments/chainSteps';

/** Where a person's money came from. */
export function PersonSources({ line }: { line: string }) {
  const { t } = useTranslation();
  return (
    <AfterReason
      icon={<NodeIndexOutlined />}
      open={t('persons.trace.open')}
      about={t('persons.trace.about')}
      ask={(reason) => tracePerson(line, reason)}
    >
      {(trace) => <Sources trace={trace} />}
    </AfterReason>
  );
}

function Sources({ trace }: { trace: PersonTrace }) {
  const { t, i18n } = useTranslation();
  return (
    <section aria-label={t('persons.trace.title')} className="stack">
      <h3 className="card-title">
        {t('persons.trace.title')} <NumberDefinition code={trace.definition} dataTime={trace.dataTime} />
      </h3>
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
