import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Drawer, Skeleton, Tag, Timeline } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { proveWarning } from '@/api/evidence';
import type { WarningDetail } from '@/api/types';
import { warningQuery } from '@/api/warnings';
import { useMay } from '@/app/session';
import { formatDate, formatInstant } from '@/format/dates';
import { zh } from '@/i18n/zh';
import { Amount } from '@/parts/Amount';
import { EvidenceFiles } from '@/parts/EvidenceFiles';
import { Facts } from '@/parts/Facts';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag, WarningLevelTag } from '@/parts/Tags';
import { DueLine } from './DueLine';
import { EarlierReasons } from './EarlierReasons';
import { HandleBar } from './HandleBar';
import { stateTones } from './states';
import { WarningReasons } from './WarningReasons';
import styles from './Warnings.module.css';

export function WarningDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const warning = useQuery({ ...warningQuery(id ?? ''), enabled: id !== undefined });
  return (
    <Drawer open={id !== undefined} onClose={onClose} size="min(860px, 100vw)" title={t('warnings.detail.title')} destroyOnHidden>
      {warning.isError && <ProblemAlert problem={warning.error} />}
      {warning.isPending && id !== undefined && <Skeleton active paragraph={{ rows: 10 }} />}
      {warning.data && <Details warning={warning.data} />}
    </Drawer>
  );
}

function Details({ warning: w }: { warning: WarningDetail }) {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  return (
    <div className="stack">
      <header className={`${styles.banner} ${styles[w.level ?? 'grey']}`}>
        <div className={styles.tags}>
          {w.level && <WarningLevelTag level={w.level} />}
          <StateTag tone={stateTones[w.state]}>{t(`warnings.states.${w.state}`)}</StateTag>
          <Tag variant="filled">{english ? w.riskEnglish : w.risk}</Tag>
          {w.isAttempt && <StateTag tone="careful">{t('warnings.attempt')}</StateTag>}
          {w.isUnjudged && <StateTag tone="careful">{t('warnings.unjudged')}</StateTag>}
        </div>
        <h3>
          <span className="mono">{w.ruleCode}</span> {english ? w.ruleEnglish : w.ruleName}
        </h3>
        <div>
          {t(`warnings.subjects.${w.subjectKind}`)} <SubjectLink warning={w} />
        </div>
        <DueLine due={w.due} />
        {w.exemption && <div>{t('warnings.exemptions.holds', { basis: w.exemption.basis, until: formatDate(w.exemption.until) })}</div>}
        {w.state === 'recorded' && w.trialUntil && <div>{t('warnings.onTrial', { until: formatDate(w.trialUntil) })}</div>}
      </header>
      <WarningReasons warning={w} />
      <Facts
        items={[
          [t('warnings.amount'), <Amount value={w.amount} strong />],
          [t('terms.division'), w.division.name],
          [t('warnings.openedOn'), formatDate(w.openedOn)],
          [t('warnings.asOf'), formatDate(w.asOf)],
          [t('warnings.handler'), w.handlerName ?? '—'],
          [t('warnings.detail.handling'), t(`warnings.enforcement.${w.enforcement}`)],
          [
            t('warnings.detail.hash'),
            <span className="mono" title={t('warnings.detail.hashAbout')}>
              {w.definitionHash.slice(0, 16)}…
            </span>,
          ],
        ]}
      />
      <HandleBar warning={w} />
      <Evidence warning={w} />
      <section className={styles.section}>
        <h4>{t('warnings.detail.history')}</h4>
        <Timeline
          items={w.history.map((event) => ({
            content: (
              <>
                <b>{eventWord(event.kind, t)}</b> {event.level && <WarningLevelTag level={event.level} />}{' '}
                <span className="muted num">
                  {formatInstant(event.at)} · {event.byName}
                </span>
                {event.text && <div>{event.text}</div>}
                {event.earlier && <EarlierReasons earlier={event.earlier} />}
              </>
            ),
          }))}
        />
      </section>
    </div>
  );
}

function Evidence({ warning: w }: { warning: WarningDetail }) {
  const client = useQueryClient();
  const mayHandle = useMay('warnings.handle');
  const isUp = ['open', 'explained', 'rectifying', 'rectified'].includes(w.state);
  const bring = async (file: File, proves: string) => {
    await proveWarning(w.id, proves, file);
    await client.invalidateQueries({ queryKey: ['warning', w.id] });
  };
  return <EvidenceFiles files={w.files} {...(mayHandle && isUp ? { onBring: bring } : {})} />;
}

function SubjectLink({ warning: w }: { warning: WarningDetail }) {
  if (w.isAttempt) return <b>{w.subjectName}</b>;
  if (w.subjectKind === 'project') {
    return (
      <Link to="/projects/$code" params={{ code: w.subjectId }}>
        {w.subjectName}
      </Link>
    );
  }
  if (w.subjectKind === 'indicator') {
    return (
      <Link to="/indicators" search={{ open: w.subjectId }}>
        {w.subjectName}
      </Link>
    );
  }
  if (w.subjectKind === 'payment') {
    return (
      <Link to="/payments" search={{ open: w.subjectId }}>
        {w.subjectName}
      </Link>
    );
  }
  if (w.subjectKind === 'contract') {
    return (
      <Link to="/contracts" search={{ open: w.subjectId }}>
        {w.subjectName}
      </Link>
    );
  }
  if (w.subjectKind === 'measure') {
    return (
      <Link to="/performance" search={{ open: w.subjectId }}>
        {w.subjectName}
      </Link>
    );
  }
  if (w.subjectKind === 'personLine') {
    return (
      <Link to="/persons" search={{ q: w.subjectId }}>
        {w.subjectName}
      </Link>
    );
  }
  return <b>{w.subjectName}</b>;
}

function eventWord(kind: string, t: TFunction): string {
  return kind in zh.warnings.events ? t(`warnings.events.${kind as keyof typeof zh.warnings.events}`) : kind;
}
