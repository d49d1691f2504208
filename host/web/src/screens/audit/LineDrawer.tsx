import { useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { lineQuery } from '@/api/audit';
import type { AuditLine } from '@/api/types';
import { formatInstantExactly } from '@/format/dates';
import { Facts } from '@/parts/Facts';
import { ProblemAlert } from '@/parts/ProblemAlert';
import styles from './Audit.module.css';
import { useRoleWord } from '../approval/useRoleWord';
import { OutcomeTag } from './OutcomeTag';
import { Verb } from './Verb';

export function LineDrawer({ no, onClose }: { no: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const line = useQuery({ ...lineQuery(Number(no ?? 0)), enabled: no !== undefined });
  return (
    <Drawer open={no !== undefined} onClose={onClose} size="min(860px, 100vw)" title={t('audit.details')} destroyOnHidden>
      {line.isError && <ProblemAlert problem={line.error} />}
      {line.isPending && no !== undefined && <Skeleton active />}
      {line.data && <Details line={line.data} />}
    </Drawer>
  );
}

function Details({ line }: { line: AuditLine }) {
  const { t } = useTranslation();
  const roleWord = useRoleWord();
  return (
    <div className="stack">
      <Facts
        items={[
          [t('audit.no'), <span className="num">{line.no}</span>],
          [t('audit.at'), formatInstantExactly(line.at)],
          [t('audit.by'), [line.byName, line.byId].filter(Boolean).join(' ')],
          [t('audit.roles'), line.roles.map(roleWord).join(' · ')],
          [t('audit.verb'), <Verb of={line.verb} />],
          [t('audit.subject'), <span className="mono">{`${line.subjectKind} ${line.subjectId}`}</span>],
          [t('terms.division'), line.division],
          [t('audit.outcome'), <OutcomeTag outcome={line.outcome} />],
          [t('audit.status'), line.status],
          [t('audit.address'), line.address],
          [t('audit.session'), line.session],
          [t('audit.agent'), line.agent],
          [t('audit.requestId'), line.requestId],
          [t('audit.reason'), line.reason],
        ]}
      />
      <div className={styles.sides}>
        <Side title={t('audit.before')} value={line.before} other={line.after} />
        <Side title={t('audit.after')} value={line.after} other={line.before} />
      </div>
    </div>
  );
}

/** One side of a change, with what differs from the other marked. */
function Side({ title, value, other }: { title: string; value: unknown; other: unknown }) {
  const { t } = useTranslation();
  const text = (given: unknown) => JSON.stringify(given, null, 2) ?? '';
  const others = new Set(text(other).split('\n'));
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {value === undefined || value === null ? (
        <p className="muted">{t('audit.nothing')}</p>
      ) : (
        <pre className={styles.side}>
          {text(value)
            .split('\n')
            .map((row, index) => (
              <div key={index} className={others.has(row) ? undefined : styles.changed}>
                {row}
              </div>
            ))}
        </pre>
      )}
    </section>
  );
}
