import { useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton, Steps, Timeline, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentQuery } from '@/api/approval';
import type { ApprovalDocument } from '@/api/types';
import { formatDate, formatInstant } from '@/format/dates';
import { nothing } from '@/format/money';
import { Amount } from '@/parts/Amount';
import { Facts } from '@/parts/Facts';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { ActForm } from './ActForm';
import styles from './Approval.module.css';
import { AttachmentList } from './AttachmentList';
import { stateTones } from './states';
import { SubmitDialog } from './SubmitDialog';
import { useRoleWord } from './useRoleWord';

export function DocumentDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const document = useQuery({ ...documentQuery(id ?? ''), enabled: id !== undefined });
  return (
    <Drawer open={id !== undefined} onClose={onClose} size="min(860px, 100vw)" title={t('approval.detail.title')} destroyOnHidden>
      {document.isError && <ProblemAlert problem={document.error} />}
      {document.isPending && id !== undefined && <Skeleton active paragraph={{ rows: 10 }} />}
      {document.data && <Details document={document.data} />}
    </Drawer>
  );
}

function Details({ document: d }: { document: ApprovalDocument }) {
  const { t, i18n } = useTranslation();
  const [editing, setEditing] = useState(false);
  const english = i18n.language === 'en';
  const { item } = d;
  return (
    <div className="stack">
      <header className={styles.head}>
        <div className={styles.tags}>
          <StateTag tone={stateTones[item.state]}>{t(`approval.states.${item.state}`)}</StateTag>
          {item.isOverdue && <StateTag tone="bad">{t('approval.overdue')}</StateTag>}
          {item.isEscalated && <StateTag tone="careful">{t('approval.escalated')}</StateTag>}
          {d.received && <StateTag tone="calm">{t('approval.detail.received')}</StateTag>}
        </div>
        <h3>{item.title}</h3>
      </header>
      <section className={styles.section}>
        <h4>{t('approval.detail.changes')}</h4>
        <Changes document={d} />
      </section>
      <ActForm document={d} onResubmit={() => setEditing(true)} />
      <Facts
        items={[
          [t('approval.kind'), english ? item.kindName.english : item.kindName.chinese],
          [t('approval.amount'), item.amount === null || item.amount === undefined ? null : <Amount value={item.amount} strong />],
          [t('terms.division'), item.divisionName],
          [t('approval.submittedBy'), item.submittedBy],
          [t('approval.dueOn'), formatDate(item.dueOn)],
          [t('approval.detail.expiresAt'), <span title={t('approval.detail.expiresAbout')}>{formatInstant(d.expiresAt)}</span>],
          [t('approval.detail.parent'), d.parentId && `${d.parentId} · ${d.parentState ? t(`approval.states.${d.parentState}`) : nothing}`],
          [t('approval.detail.hash'), <span className={`mono ${styles.hash}`}>{item.contentHash.slice(0, 16)}…</span>],
        ]}
      />
      <section className={styles.section}>
        <h4>
          {t('approval.detail.steps')}{' '}
          <small className="muted">
            {english ? d.chainName.english : d.chainName.chinese} · {t('approval.detail.version', { version: d.chainVersion })}
            {d.round > 1 && ` · ${t('approval.detail.round', { round: d.round })}`}
          </small>
        </h4>
        <ChainSteps document={d} />
      </section>
      <AttachmentList document={d} />
      <section className={styles.section}>
        <h4>
          {t('approval.detail.history')} <small className="muted">{t('approval.detail.signatureAbout')}</small>
        </h4>
        <History document={d} />
      </section>
      {editing && <SubmitDialog document={d} onClose={() => setEditing(false)} />}
    </div>
  );
}

function Changes({ document: d }: { document: ApprovalDocument }) {
  const { t } = useTranslation();
  return (
    <table className={styles.changes} aria-label={t('approval.detail.changes')}>
      <thead>
        <tr>
          <th scope="col">{t('approval.detail.field')}</th>
          <th scope="col">{t('approval.detail.before')}</th>
          <th scope="col">{t('approval.detail.after')}</th>
        </tr>
      </thead>
      <tbody>
        {d.changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">{change.chinese}</th>
            <td className={styles.before}>{change.before ?? nothing}</td>
            <td className={styles.after}>{change.after ?? nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ChainSteps({ document: d }: { document: ApprovalDocument }) {
  const { t, i18n } = useTranslation();
  const role = useRoleWord();
  const english = i18n.language === 'en';
  return (
    <Steps
      orientation="vertical"
      size="small"
      items={d.steps.map((step) => ({
        status: step.state === 'done' ? ('finish' as const) : step.state === 'now' ? ('process' as const) : ('wait' as const),
        title: english ? step.name.english : step.name.chinese,
        content: (
          <div>
            {step.divisionName} · {step.roles.map(role).join(' / ')}
            {step.needsAll && `（${t('approval.detail.all')}）`}
            {step.workingDays !== null &&
              step.workingDays !== undefined &&
              ` · ${t('approval.detail.days', { days: step.workingDays })}`}{' '}
            {step.isAssumed && step.workingDays !== null && step.workingDays !== undefined && (
              <Tooltip title={t('approval.detail.assumedAbout', { source: step.source ?? nothing })}>
                <span>
                  <StateTag tone="careful">{t('approval.detail.assumed')}</StateTag>
                </span>
              </Tooltip>
            )}
            {step.agreed.length > 0 && (
              <div>
                {t('approval.act.words.agree')}: {step.agreed.join('、')}
              </div>
            )}
          </div>
        ),
      }))}
    />
  );
}

function History({ document: d }: { document: ApprovalDocument }) {
  const { t } = useTranslation();
  const role = useRoleWord();
  return (
    <Timeline
      items={d.history.map((act) => ({
        content: (
          <>
            <b>{t(`approval.act.words.${act.act}`)}</b> {act.by}
            {act.role && ` · ${role(act.role)}`}
            {act.for && ` · ${t('approval.detail.for', { name: act.for })}`}
            {act.act === 'return' && (
              <>
                {' → '}
                {act.toStep ? t('approval.stepOf', { step: act.toStep }) : t('approval.act.submitter')}
              </>
            )}{' '}
            <span className="muted num">
              {formatInstant(act.at)} {act.address && t('approval.detail.from', { address: act.address })}{' '}
              <span className="mono" title={act.contentHash}>
                {act.contentHash.slice(0, 12)}
              </span>
            </span>
            {act.reason && <div>{act.reason}</div>}
          </>
        ),
      }))}
    />
  );
}
