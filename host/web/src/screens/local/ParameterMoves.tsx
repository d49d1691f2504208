import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, InputNumber, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryQuery } from '@/api/catalogue';
import type { Pack, PackCategory, PackMove } from '@/api/packs';
import type { ParameterDefinition } from '@/api/types';
import { useMay } from '@/app/session';
import { LedgerTable } from '@/parts/LedgerTable';
import { StatusTag } from '@/parts/StatusTag';
import { useWords } from '@/parts/useWords';
import { CurveDialog } from './CurveDialog';
import { withMove } from './edits';
import { SourcedItems, type Sourced } from './SourcedItems';

interface ParameterMovesProps {
  pack: Pack;
  category: PackCategory;
  onChange: (pack: Pack) => void;
}

/** The parameters that a city may move, how far, and where the pack moves them. */
export function ParameterMoves({ pack, category, onChange }: ParameterMovesProps) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const mayTry = useMay('warnings.handle');
  const [tried, setTried] = useState<ParameterDefinition | null>(null);
  const [open, setOpen] = useState<ParameterDefinition | null>(null);
  const parameters = (useQuery(categoryQuery(category.code)).data?.parameters ?? []).filter((p) => p.city);
  const moveOf = (code: string) => category.moves?.find((m) => m.code === code);
  return (
    <>
      <LedgerTable
        label={t('local.parameters')}
        size="small"
        rows={parameters}
        rowKey={(p) => p.code}
        emptyText={t('local.noParameters')}
        columns={[
          { key: 'name', title: t('local.parameters'), value: (p) => (i18n.language === 'en' ? p.english : p.name) },
          { key: 'national', title: t('local.parameter.national'), value: (p) => <span className="num">{words(p.shown)}</span> },
          {
            key: 'bounds',
            title: t('categories.parameter.city'),
            value: (p) => p.city && `${p.city.min}–${p.city.max} ${t(`categories.parameter.strict.${p.city.strict}`)}`,
          },
          { key: 'status', title: t('categories.parameter.status'), value: (p) => p.status && <StatusTag status={p.status} /> },
          {
            key: 'source',
            title: t('categories.parameter.source'),
            value: (p) => <div style={{ maxWidth: 320, whiteSpace: 'normal' }}>{p.source}</div>,
          },
          {
            key: 'local',
            title: t('local.parameter.local'),
            value: (p) => {
              const move = moveOf(p.code);
              if (!move) return null;
              const since = t('categories.parameter.since', { from: move.from, value: move.value });
              return move.until ? `${since} ${t('local.parameter.until', { until: move.until })}` : since;
            },
          },
          {
            key: 'act',
            title: '',
            value: (p) => (
              <>
                <Button type="link" size="small" onClick={() => setOpen(p)}>
                  {t('local.parameter.move')}
                </Button>
                {mayTry && (
                  <Button type="link" size="small" onClick={() => setTried(p)}>
                    {t('local.curve.show')}
                  </Button>
                )}
                {moveOf(p.code) && (
                  <Button type="link" size="small" onClick={() => onChange(withMove(pack, category.code, p.code))}>
                    {t('local.remove')}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {tried && <CurveDialog category={category.code} parameter={tried} onClose={() => setTried(null)} />}
      {open && (
        <MoveDialog
          parameter={open}
          onClose={() => setOpen(null)}
          onDone={(move) => {
            onChange(withMove(pack, category.code, move));
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

interface MoveForm extends Sourced {
  value: number;
  until?: Dayjs | null;
}

function MoveDialog({
  parameter: p,
  onClose,
  onDone,
}: {
  parameter: ParameterDefinition;
  onClose: () => void;
  onDone: (move: PackMove) => void;
}) {
  const { t, i18n } = useTranslation();
  const [form] = Form.useForm<MoveForm>();
  const needed = [{ required: true, message: t('local.needed') }];
  return (
    <Modal
      open
      title={i18n.language === 'en' ? p.english : p.name}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('local.save')}
      cancelText={t('terms.cancel')}
    >
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 16 }}
        onFinish={(v) =>
          onDone({
            code: p.code,
            from: v.from.format('YYYY-MM-DD'),
            until: v.until?.format('YYYY-MM-DD'),
            value: v.value,
            status: v.status,
            source: v.source,
          })
        }
      >
        <Form.Item name="value" label={t('local.parameter.local')} extra={p.city && `${p.city.min}–${p.city.max}`} rules={needed}>
          <InputNumber style={{ width: '100%' }} />
        </Form.Item>
        <SourcedItems />
        <Form.Item name="until" label={t('local.parameter.lastDay')} extra={t('local.parameter.lastDayAbout')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
