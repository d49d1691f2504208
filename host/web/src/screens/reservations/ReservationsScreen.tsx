import { DownloadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Card, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reservation } from '@/api/types';
import { useMay } from '@/app/session';
import { formatDate, formatInstant } from '@/format/dates';
import { Amount } from '@/parts/Amount';
import { CursorPager } from '@/parts/CursorPager';
import { DivisionTrail } from '@/parts/DivisionTrail';
import { FilterBar } from '@/parts/FilterBar';
import { LedgerTable } from '@/parts/LedgerTable';
import { PageHeader } from '@/parts/PageHeader';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { ScopeBar } from '@/parts/ScopeBar';
import { SearchBox } from '@/parts/SearchBox';
import { StateTag } from '@/parts/Tags';
import { useCursorList } from '@/parts/useCursorList';
import { useFilters } from '@/parts/useFilters';
import { useMoment } from '@/parts/useMoment';
import { useScope } from '@/parts/useScope';
import { usePhone } from '@/parts/useWidth';
import { VoidForm } from './VoidForm';

const which = ['held', 'ended', 'all'] as const;
type Which = (typeof which)[number];

interface Filters extends Record<string, string | undefined> {
  which?: Which;
  indicator?: string;
}

const tones = { held: 'careful', posted: 'good', voided: 'calm', expired: 'calm' } as const;

/** Money that is held for something that has yet to be granted, and what became of it. */
export function ReservationsScreen() {
  const { t } = useTranslation();
  const { year, division } = useScope();
  const [{ which: chosen = 'held', indicator }, set] = useFilters<Filters>();
  const phone = usePhone();
  const mayMove = useMay('indicators.move');
  const mayPay = useMay('payments.post');
  const mayFree = mayMove || mayPay;
  const [freeing, free] = useState<Reservation>();
  const { moment } = useMoment();
  const query = { year, division: division.code, indicator, held: chosen === 'all' ? undefined : chosen === 'held', ...moment };
  const list = useCursorList('/api/v1/reservations', { ...query, sum: true });
  const file = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));

  return (
    <>
      <PageHeader
        title={t('reservations.title')}
        above={<DivisionTrail />}
        about={t('reservations.about')}
        extra={<ScopeBar />}
        looksBack
      />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <FilterBar>
          <Segmented
            aria-label={t('reservations.stateTitle')}
            value={chosen}
            onChange={(next) => set({ which: next })}
            options={which.map((one) => ({ value: one, label: t(`reservations.which.${one}`) }))}
          />
          <SearchBox value={indicator} placeholder={t('reservations.search')} onSearch={(text) => set({ indicator: text })} width={240} />
          <Button icon={<DownloadOutlined />} href={`/api/v1/reservations.csv?${file.toString()}`}>
            {t('reservations.export')}
          </Button>
          {list.sum && (
            <span>
              {t('reservations.sum')} <Amount value={list.sum.amount} strong />
            </span>
          )}
        </FilterBar>
        {list.error ? (
          <ProblemAlert problem={list.error} />
        ) : (
          <>
            <LedgerTable
              label={t('reservations.list')}
              rows={list.rows}
              loading={list.isLoading}
              rowKey={(r) => r.id}
              columns={[
                {
                  key: 'kind',
                  title: t('reservations.kindTitle'),
                  value: (r) => (
                    <>
                      {t(`reservations.kind.${r.kind}`)} <span className="muted mono">{r.id}</span>
                    </>
                  ),
                },
                { key: 'amount', title: t('reservations.amount'), kind: 'money', value: (r) => r.amount },
                {
                  key: 'state',
                  title: t('reservations.stateTitle'),
                  value: (r) => <StateTag tone={tones[r.state]}>{t(`reservations.state.${r.state}`)}</StateTag>,
                },
                {
                  key: 'indicator',
                  title: t('reservations.indicator'),
                  value: (r) => (
                    <Link to="/indicators" search={{ open: r.indicatorId }} className="mono">
                      {r.indicatorId}
                    </Link>
                  ),
                },
                {
                  key: 'for',
                  title: t('reservations.for'),
                  value: (r) =>
                    r.projectCode ? (
                      <Link to="/projects/$code" params={{ code: r.projectCode }}>
                        {r.projectCode}
                      </Link>
                    ) : (
                      r.receiver
                    ),
                },
                {
                  key: 'reservedOn',
                  title: t('reservations.reservedOn'),
                  value: (r) => <span className="num">{formatDate(r.reservedOn)}</span>,
                },
                {
                  key: 'until',
                  title: chosen === 'held' ? t('reservations.expiresAt') : t('reservations.endedOn'),
                  value: (r) => <span className="num">{r.endedOn ? formatDate(r.endedOn) : formatInstant(r.expiresAt)}</span>,
                },
                { key: 'postedId', title: t('reservations.postedId'), value: (r) => r.postedId, leaveOutOnPhone: true },
                { key: 'reason', title: t('reservations.reason'), value: (r) => r.reason, leaveOutOnPhone: true },
                {
                  key: 'act',
                  title: '',
                  value: (r) => mayFree && r.state === 'held' && <Button onClick={() => free(r)}>{t('reservations.void')}</Button>,
                },
              ]}
            />
            <CursorPager list={list} />
          </>
        )}
      </Card>
      {freeing && <VoidForm id={freeing.id} onClose={() => free(undefined)} />}
    </>
  );
}
