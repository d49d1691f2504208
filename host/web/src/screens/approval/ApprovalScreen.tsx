import { PlusOutlined, SwapOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Badge, Button, Card, Popconfirm, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreeToMany, boxes, countsQuery, type Box } from '@/api/approval';
import { Problem } from '@/api/problem';
import type { DocumentItem } from '@/api/types';
import { useMay } from '@/app/session';
import { formatDate } from '@/format/dates';
import { CursorPager } from '@/parts/CursorPager';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { useTellProblem } from '@/parts/useTellProblem';
import { usePhone } from '@/parts/useWidth';
import styles from './Approval.module.css';
import { DelegationDialog } from './DelegationDialog';
import { DocumentDrawer } from './DocumentDrawer';
import { stateTones } from './states';
import { SubmitDialog } from './SubmitDialog';
import { useRefreshed } from './useRefreshed';

interface Filters extends Record<string, string | undefined> {
  box?: Box;
  open?: string;
}

/** The inbox: what waits for me, for my roles, what is late, what I decided and what I submitted. */
export function ApprovalScreen() {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const tell = useTellProblem();
  const phone = usePhone();
  const refreshed = useRefreshed();
  const navigate = useNavigate();
  const [filters, set] = useFilters<Filters>();
  const box = filters.box ?? 'mine';
  const [chosen, setChosen] = useState<DocumentItem[]>([]);
  const [dialog, setDialog] = useState<'submit' | 'delegate' | null>(null);
  const counts = useQuery(countsQuery).data;
  const mayTakePart = useMay('approval.take-part'); // administrators have what waits for them here, and no documents
  const list = useCursorList('/api/v1/approval/documents', { box });
  const agreeing = useMutation({
    mutationFn: () => agreeToMany(chosen),
    onSuccess: async (answer) => {
      setChosen([]);
      void message.info(t('approval.bulkDone', { accepted: answer.accepted + answer.duplicates, refused: answer.refused }));
      const refused = answer.results.flatMap((r) => r.errors.map((e) => ({ ...e, field: r.id ?? e.field })));
      if (refused.length > 0) tell(new Problem(422, 'partial', t('approval.bulkWhy'), '', refused));
      await refreshed();
    },
    onError: tell,
  });
  const english = i18n.language === 'en';
  const openBox = (next: string) => {
    setChosen([]);
    set({ box: next === 'mine' ? undefined : (next as Box) });
  };
  // What is no document is decided on a screen of its own.
  const open = (d: DocumentItem) => (d.screen ? void navigate({ to: d.screen }) : set({ open: d.id }));

  return (
    <>
      <PageHeader
        title={t('approval.title')}
        about={t('approval.about')}
        extra={
          mayTakePart && (
            <>
              <Button icon={<SwapOutlined />} onClick={() => setDialog('delegate')}>
                {t('approval.delegation.title')}
              </Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('submit')}>
                {t('approval.new')}
              </Button>
            </>
          )
        }
      />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <Tabs
          activeKey={box}
          onChange={openBox}
          items={boxes.map((one) => ({
            key: one,
            label: (
              <span className={styles.tab}>
                {t(`approval.boxes.${one}`)}
                {counts && one in counts && (
                  <Badge count={counts[one as keyof typeof counts]} overflowCount={99} color={one === 'overdue' ? '#b42318' : '#1d4e89'} />
                )}
              </span>
            ),
          }))}
        />
        {chosen.length > 0 && (
          <div className={styles.bulk}>
            <Popconfirm title={t('approval.bulkAsk', { count: chosen.length })} onConfirm={() => agreeing.mutate()}>
              <Button type="primary" loading={agreeing.isPending}>
                {t('approval.bulk', { count: chosen.length })}
              </Button>
            </Popconfirm>
          </div>
        )}
        {list.error ? (
          <ProblemAlert problem={list.error} />
        ) : (
          <>
            <LedgerTable
              label={t('approval.list')}
              rows={list.rows}
              loading={list.isLoading}
              rowKey={(d) => d.id}
              emptyText={t('approval.none')}
              onOpen={open}
              table={
                box === 'mine'
                  ? {
                      rowSelection: {
                        selectedRowKeys: chosen.map((d) => d.id),
                        onChange: (_, rows) => setChosen(rows),
                        getCheckboxProps: (d) => ({ 'aria-label': d.title, disabled: Boolean(d.screen) }) as never,
                        getTitleCheckboxProps: () => ({ 'aria-label': t('terms.all') }) as never,
                      },
                    }
                  : undefined
              }
              columns={[
                {
                  key: 'title',
                  title: t('approval.document'),
                  value: (d) => (
                    <div className={styles.title}>
                      <button type="button" className="linklike" onClick={() => open(d)}>
                        {d.title}
                      </button>
                      <small className="muted mono">{d.id}</small>
                    </div>
                  ),
                },
                { key: 'kind', title: t('approval.kind'), value: (d) => (english ? d.kindName.english : d.kindName.chinese) },
                { key: 'division', title: t('terms.division'), value: (d) => d.divisionName },
                { key: 'amount', title: t('approval.amount'), kind: 'money', value: (d) => d.amount },
                {
                  key: 'state',
                  title: t('approval.state'),
                  value: (d) => (
                    <span className={styles.tags}>
                      <StateTag tone={stateTones[d.state]}>{t(`approval.states.${d.state}`)}</StateTag>
                      {d.step > 0 && <small className="muted">{t('approval.stepOf', { step: d.step })}</small>}
                    </span>
                  ),
                },
                {
                  key: 'dueOn',
                  title: t('approval.dueOn'),
                  value: (d) => (
                    <span className={styles.tags}>
                      <span className="num">{formatDate(d.dueOn)}</span>
                      {d.isOverdue && <StateTag tone="bad">{t('approval.overdue')}</StateTag>}
                      {d.isEscalated && <StateTag tone="careful">{t('approval.escalated')}</StateTag>}
                    </span>
                  ),
                },
                { key: 'submittedBy', title: t('approval.submittedBy'), value: (d) => d.submittedBy },
              ]}
            />
            <CursorPager list={list} />
          </>
        )}
      </Card>
      <DocumentDrawer id={filters.open} onClose={() => set({ open: undefined })} />
      {dialog === 'submit' && <SubmitDialog onClose={() => setDialog(null)} />}
      {dialog === 'delegate' && <DelegationDialog onClose={() => setDialog(null)} />}
    </>
  );
}
