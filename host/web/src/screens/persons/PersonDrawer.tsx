import { Link } from '@tanstack/react-router';
import { Button, Drawer, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonLine } from '@/api/types';
import { formatDate } from '@/format/dates';
import { DivisionName } from '@/parts/DivisionName';
import { Amount } from '@/parts/Amount';
import { Facts } from '@/parts/Facts';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useCursorList } from '@/parts/useCursorList';
import { FullPerson } from './FullPerson';
import { PersonSources } from './PersonSources';

/** One line: what it says, masked, and what warns about it. */
export function PersonDrawer({
  line,
  onClose,
  onSame,
}: {
  line: PersonLine | undefined;
  onClose: () => void;
  onSame: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Drawer open={line !== undefined} onClose={onClose} size="min(640px, 100vw)" title={t('persons.details')} destroyOnHidden>
      {line && (
        <div className="stack">
          <Facts
            items={[
              [t('persons.name'), line.name],
              [t('persons.idNumber'), <span className="mono">{line.idNumber}</span>],
              [t('persons.account'), line.account && <span className="mono">{line.account}</span>],
              [t('persons.accountName'), line.accountName],
              [t('persons.amount'), <Amount value={line.amount} strong inYuan />],
              [t('persons.item'), line.item],
              [t('persons.tier'), line.tier],
              [t('persons.payMonth'), line.payMonth],
              [t('persons.paidOn'), line.paidOn ? formatDate(line.paidOn) : t('persons.unpaid')],
              [t('persons.batch'), line.batchId],
              [t('terms.division'), line.divisionName],
              [t('persons.place'), line.placeCode && <DivisionName code={line.placeCode} />],
              [
                t('payments.indicator'),
                <Link to="/indicators" search={{ open: line.indicatorId }} className="mono">
                  {line.indicatorId}
                </Link>,
              ],
              [
                t('persons.payment'),
                line.paymentId && (
                  <Link to="/payments" search={{ open: line.paymentId }} className="mono">
                    {line.paymentId}
                  </Link>
                ),
              ],
              [t('persons.id'), <span className="mono">{line.id}</span>],
              [t('persons.corrects'), line.corrects && <span className="mono">{line.corrects}</span>],
              [t('persons.enteredBy'), `${line.enteredBy} · ${formatDate(line.enteredAt)}`],
            ]}
          />
          <Button onClick={() => onSame(line.id)} style={{ alignSelf: 'start' }}>
            {t('persons.samePerson')}
          </Button>
          <FullPerson key={line.id} line={line.id} />
          <PersonSources key={`${line.id}/sources`} line={line.id} />
          <Warnings line={line.id} />
        </div>
      )}
    </Drawer>
  );
}

function Warnings({ line }: { line: string }) {
  const { t, i18n } = useTranslation();
  const list = useCursorList('/api/v1/warnings', { subject: line });
  if (list.error) return <ProblemAlert problem={list.error} />;
  const rows = list.rows ?? [];
  return (
    <section aria-label={t('persons.warnings')}>
      <h3 className="card-title">{t('persons.warnings')}</h3>
      {rows.length === 0 && <span className="muted">{t('persons.noWarnings')}</span>}
      <ul>
        {rows.map((w) => (
          <li key={w.id}>
            <Link to="/warnings" search={{ subject: line }}>
              <Tag color="red" variant="filled" className="mono">
                {w.ruleCode}
              </Tag>
              {i18n.language === 'en' ? w.ruleEnglish : w.ruleName}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
