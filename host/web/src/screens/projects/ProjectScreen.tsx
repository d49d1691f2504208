import { BellOutlined, EditOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Breadcrumb, Button, Card, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignmentsQuery, projectQuery } from '@/api/projects';
import type { ProjectDetail } from '@/api/types';
import { useMay } from '@/app/session';
import { formatDate, formatInstant } from '@/format/dates';
import { formatCount, formatRate } from '@/format/money';
import { Amount } from '@/parts/Amount';
import { DivisionName } from '@/parts/DivisionName';
import { CategoryLink } from '@/parts/CategoryLink';
import { CategoryFields } from '@/parts/CategoryFields';
import { CursorPager } from '@/parts/CursorPager';
import { Facts } from '@/parts/Facts';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { Sheets } from '@/parts/Sheets';
import { StackedBar } from '@/parts/StackedBar';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useMoment } from '@/parts/useMoment';
import { ContractDrawer } from '@/screens/contracts/ContractDrawer';
import { ContractForm } from '@/screens/contracts/ContractForm';
import { ContractTable } from '@/screens/contracts/ContractsScreen';
import { ProjectForm } from './ProjectForm';
import styles from './Projects.module.css';
import { stateTone } from './states';
import { useStateWord } from './useStateWord';

export function ProjectScreen() {
  const { code } = useParams({ from: '/inside/projects/$code' });
  const { moment } = useMoment();
  const project = useQuery(projectQuery(code, moment));
  if (project.isError) return <ProblemAlert problem={project.error} />;
  if (!project.data) return <Skeleton active paragraph={{ rows: 10 }} />;
  return <Details detail={project.data} />;
}

function Details({ detail }: { detail: ProjectDetail }) {
  const p = detail.project;
  const { t } = useTranslation();
  const stateWord = useStateWord();
  const mayKeep = useMay('projects.keep');
  const { isPast } = useMoment();
  const [editing, setEditing] = useState(false);
  const figures = [
    [t('projects.budget'), p.budget],
    [t('projects.contract'), p.contract],
    [t('projects.approved'), p.approved],
    [t('projects.paid'), p.paid],
  ] as const;
  return (
    <>
      <PageHeader
        title={p.name}
        above={
          <Breadcrumb
            items={[{ title: <Link to="/projects">{t('projects.title')}</Link> }, { title: <span className="mono">{p.code}</span> }]}
          />
        }
        about={
          <>
            <StateTag tone={stateTone(p.libraryState)}>{stateWord(p.libraryState)}</StateTag> <DivisionName code={p.divisionCode} />
          </>
        }
        extra={
          <>
            <Link to="/warnings" search={{ subject: p.code }}>
              <Button icon={<BellOutlined />}>{t('projects.warnings')}</Button>
            </Link>
            {mayKeep && !isPast && (
              <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {t('terms.edit')}
              </Button>
            )}
          </>
        }
        looksBack
      />
      <div className="stack">
        <Card title={<h2 className="card-title">{t('projects.money')}</h2>}>
          <dl className={styles.money}>
            {figures.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Amount value={value} strong />
                </dd>
              </div>
            ))}
          </dl>
          <StackedBar
            total={p.approved}
            parts={[
              { label: t('projects.paid'), value: p.paid, colour: '#1a7f37' },
              { label: t('projects.unpaid'), value: p.approved - p.paid, colour: '#f0a020' },
            ]}
          />
        </Card>
        <Card>
          <Sheets
            label={p.name}
            sheets={[
              { key: 'facts', label: t('projects.facts'), children: <ProjectFacts detail={detail} /> },
              { key: 'sources', label: t('projects.sources'), children: <Sources code={p.code} /> },
              { key: 'contracts', label: t('projects.contracts'), children: <Contracts code={p.code} /> },
              { key: 'payments', label: t('projects.payments'), children: <Payments code={p.code} /> },
            ]}
          />
        </Card>
      </div>
      {editing && (
        <ProjectForm
          detail={detail}
          division={p.divisionCode}
          year={p.libraryYear}
          onClose={() => setEditing(false)}
          onSaved={() => setEditing(false)}
        />
      )}
    </>
  );
}

function ProjectFacts({ detail }: { detail: ProjectDetail }) {
  const p = detail.project;
  const { t } = useTranslation();
  return (
    <div className="stack">
      <Facts
        items={[
          [t('projects.category'), <CategoryLink code={p.categoryCode} />],
          [t('projects.libraryYear'), String(p.libraryYear)],
          [t('projects.unit'), p.unitCode],
          [t('projects.implementUnit'), p.implementUnit],
          [t('projects.progress'), p.progress === null || p.progress === undefined ? null : formatRate(p.progress)],
          [t('projects.planStart'), detail.planStart && formatDate(detail.planStart)],
          [t('projects.planEnd'), detail.planEnd && formatDate(detail.planEnd)],
          [t('projects.realStart'), detail.realStart && formatDate(detail.realStart)],
          [t('projects.realEnd'), detail.realEnd && formatDate(detail.realEnd)],
          [t('projects.acceptedOn'), p.acceptedOn && formatDate(p.acceptedOn)],
          [t('projects.households'), formatCount(detail.households)],
          [t('projects.persons'), formatCount(detail.persons)],
          [t('projects.poorHouseholds'), formatCount(detail.poorHouseholds)],
          [t('projects.poorPersons'), formatCount(detail.poorPersons)],
          [t('projects.content'), detail.content],
          [
            t('projects.version'),
            t('projects.versionBy', {
              version: detail.version,
              by: detail.history.at(-1)?.by ?? '',
              at: formatInstant(detail.history.at(-1)?.at),
            }),
          ],
        ]}
      />
      <CategoryFields category={p.categoryCode} subject="project" values={detail.fields} title={t('projects.fields')} />
    </div>
  );
}

function Sources({ code }: { code: string }) {
  const { t } = useTranslation();
  const assignments = useQuery(assignmentsQuery(code, useMoment().moment));
  if (assignments.isError) return <ProblemAlert problem={assignments.error} />;
  return (
    <LedgerTable
      label={t('projects.sources')}
      rows={assignments.data?.items}
      rowKey={(a) => a.id}
      columns={[
        {
          key: 'indicator',
          title: t('projects.sourceIndicator'),
          value: (a) => (
            <Link to="/indicators" search={{ open: a.indicatorId }}>
              {a.docNo}
            </Link>
          ),
        },
        { key: 'amount', title: t('terms.amount'), kind: 'money', value: (a) => a.amount },
        { key: 'on', title: t('projects.assignedOn'), value: (a) => <span className="num">{formatDate(a.assignedOn)}</span> },
      ]}
    />
  );
}

function Contracts({ code }: { code: string }) {
  const { t } = useTranslation();
  const mayKeep = useMay('projects.keep');
  const [open, setOpen] = useState<string>();
  const [entering, setEntering] = useState(false);
  return (
    <>
      {mayKeep && (
        <Button style={{ marginBottom: 12 }} onClick={() => setEntering(true)}>
          {t('contracts.new')}
        </Button>
      )}
      <ContractTable query={{ project: code }} onOpen={setOpen} />
      <ContractDrawer code={open} onClose={() => setOpen(undefined)} />
      {entering && <ContractForm project={code} onClose={() => setEntering(false)} onSaved={setOpen} />}
    </>
  );
}

function Payments({ code }: { code: string }) {
  const { t } = useTranslation();
  const list = useCursorList('/api/v1/payments', { project: code, ...useMoment().moment });
  if (list.error) return <ProblemAlert problem={list.error} />;
  return (
    <>
      <LedgerTable
        label={t('projects.payments')}
        rows={list.rows}
        loading={list.isLoading}
        rowKey={(p) => p.id}
        columns={[
          {
            key: 'payee',
            title: t('payments.payee'),
            value: (p) => (
              <Link to="/payments" search={{ open: p.id }}>
                {p.payeeName}
              </Link>
            ),
          },
          { key: 'amount', title: t('payments.amount'), kind: 'money', value: (p) => p.amount },
          { key: 'paidOn', title: t('payments.paidOn'), value: (p) => <span className="num">{formatDate(p.paidOn)}</span> },
          { key: 'use', title: t('payments.use'), value: (p) => p.use },
        ]}
      />
      <CursorPager list={list} />
    </>
  );
}
