import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnDocument, keepPhrases, phrasesQuery } from '@/api/approval';
import type { ApprovalDocument, PersonalAct } from '@/api/types';
import { en } from '@/i18n/en';
import { zh } from '@/i18n/zh';
import { ProblemAlert } from '@/parts/ProblemAlert';
import styles from './Approval.module.css';
import { useRefreshed } from './useRefreshed';

/** What the reader may do to the document, as the host says: nothing is offered that is then refused. */
export function ActForm({ document: d, onResubmit }: { document: ApprovalDocument; onResubmit: () => void }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const refreshed = useRefreshed();
  const [reason, setReason] = useState('');
  const [toStep, setToStep] = useState(0);
  const kept = useQuery(phrasesQuery).data?.phrases ?? [];
  const english = i18n.language === 'en';
  const shipped = (english ? en : zh).approval.act.shipped;
  const acting = useMutation({
    mutationFn: (act: PersonalAct) =>
      actOnDocument({
        id: d.item.id,
        act,
        step: d.item.step,
        contentHash: d.item.contentHash,
        reason: reason.trim() || undefined,
        toStep: act === 'return' ? toStep : undefined,
      }),
    onSuccess: async () => {
      setReason('');
      void message.success(t('approval.act.done'));
      await refreshed();
    },
  });
  const keeping = useMutation({ mutationFn: () => keepPhrases([...kept, reason.trim()]), onSuccess: refreshed });
  const may = (act: string) => d.acts.includes(act);
  const decides = may('agree') || may('countersign') || may('return') || may('refuse');
  if (d.acts.every((act) => act === 'attach')) return null;

  return (
    <section className={styles.opinion} aria-label={t('approval.act.opinion')}>
      {decides && (
        <>
          <Select
            aria-label={t('approval.act.phrases')}
            placeholder={t('approval.act.phrases')}
            value={null as string | null}
            onSelect={(phrase) => setReason(phrase ?? '')}
            options={[...new Set([...kept, ...shipped])].map((phrase) => ({ value: phrase, label: phrase }))}
            popupMatchSelectWidth={320}
            style={{ width: 160, marginBottom: 8 }}
          />
          <Input.TextArea
            rows={2}
            maxLength={500}
            value={reason}
            aria-label={t('approval.act.opinion')}
            placeholder={t('approval.act.placeholder')}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
      {acting.isError && <ProblemAlert problem={acting.error} />}
      <div className={styles.acts}>
        {may('agree') && (
          <Button type="primary" loading={acting.isPending} onClick={() => acting.mutate('agree')}>
            {t(may('countersign') ? 'approval.act.countersign' : 'approval.act.agree')}
          </Button>
        )}
        {may('return') && (
          <>
            <Button disabled={reason.trim() === ''} onClick={() => acting.mutate('return')}>
              {t('approval.act.return')}
            </Button>
            <Select
              aria-label={t('approval.act.returnTo')}
              value={toStep}
              onChange={setToStep}
              options={[
                { value: 0, label: t('approval.act.submitter') },
                ...d.steps
                  .filter((s) => s.no < d.item.step)
                  .map((s) => ({ value: s.no, label: english ? s.name.english : s.name.chinese })),
              ]}
              style={{ minWidth: 130 }}
            />
          </>
        )}
        {may('refuse') && (
          <Popconfirm title={t('approval.act.refuseAsk')} onConfirm={() => acting.mutate('refuse')}>
            <Button danger disabled={reason.trim() === ''}>
              {t('approval.act.refuse')}
            </Button>
          </Popconfirm>
        )}
        {may('receive') && <Button onClick={() => acting.mutate('receive')}>{t('approval.act.receive')}</Button>}
        {may('withdraw') && (
          <Popconfirm title={t('approval.act.withdrawAsk')} onConfirm={() => acting.mutate('withdraw')}>
            <Button>{t('approval.act.withdraw')}</Button>
          </Popconfirm>
        )}
        {may('submit') && <Button onClick={onResubmit}>{t('approval.act.resubmit')}</Button>}
        {decides && reason.trim() !== '' && !kept.includes(reason.trim()) && (
          <Button type="link" onClick={() => keeping.mutate()}>
            {t('approval.act.keep')}
          </Button>
        )}
      </div>
    </section>
  );
}
