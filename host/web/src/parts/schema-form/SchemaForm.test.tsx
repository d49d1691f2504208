import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Form } from 'antd';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldDefinition, FieldKind } from '@/api/types';
import { i18next } from '@/i18n/language';
import { show } from '@/test/render';
import { SchemaForm } from './SchemaForm';

function field(kind: FieldKind, change: Partial<FieldDefinition> = {}): FieldDefinition {
  return {
    subject: 'project',
    subjectName: { chinese: '项目', english: 'Project' },
    code: kind,
    fullName: `project.${kind}`,
    name: `字段${kind}`,
    english: `Field ${kind}`,
    kind,
    options: kind === 'choice' || kind === 'choices' ? ['通村公路', '危桥'] : [],
    isRequired: false,
    isPersonal: false,
    ...change,
  };
}

function fill(fields: FieldDefinition[], initial: Record<string, unknown> = {}) {
  const saved = vi.fn();
  show(
    <Form initialValues={{ fields: initial }} onFinish={saved}>
      <SchemaForm fields={fields} under="fields" />
      <button type="submit">保存</button>
    </Form>,
  );
  return { saved, submit: () => fireEvent.click(screen.getByText('保存')) };
}

describe('the form of a category', () => {
  beforeEach(() => i18next.changeLanguage('zh'));

  it('draws an input for every kind of field, under its name', () => {
    const kinds: FieldKind[] = ['money', 'quantity', 'count', 'ratio', 'date', 'text', 'code', 'place', 'choice', 'choices', 'flag'];
    fill(kinds.map((kind) => field(kind)));
    for (const kind of kinds) expect(screen.getByLabelText(`字段${kind}`)).toBeTruthy();
  });

  it('asks for what is required, and for nothing else', async () => {
    const { saved, submit } = fill([field('text', { isRequired: true }), field('money')]);
    submit();
    expect(await screen.findByText('请填写字段text')).toBeTruthy();
    expect(screen.queryByText('请填写字段money')).toBeNull();
    expect(saved).not.toHaveBeenCalled();
  });

  it.each([
    [0.001, true],
    [300, true],
    [0, false],
    [300.001, false],
  ])('takes %d within 0.001 to 300: %s', async (length, isTaken) => {
    const { saved, submit } = fill([field('quantity', { min: 0.001, max: 300, decimals: 3, unit: { chinese: '公里', english: 'km' } })], {
      quantity: length,
    });
    submit();
    if (isTaken) await waitFor(() => expect(saved).toHaveBeenCalledWith({ fields: { quantity: length } }));
    else expect(await screen.findByText(/不能(小于 0.001|大于 300)/)).toBeTruthy();
  });

  it('says the bounds, the unit, and when a field becomes required', () => {
    fill([
      field('quantity', {
        min: 1,
        max: 9,
        unit: { chinese: '公里', english: 'km' },
        requiredWhen: { chinese: '工程类别不是户户通', english: 'works is not 户户通' },
      }),
    ]);
    expect(screen.getByText('范围 1–9 公里 · 当工程类别不是户户通时必填')).toBeTruthy();
  });

  it('gives numbers as numbers, however they are grouped while typed', async () => {
    const { saved, submit } = fill([field('money')]);
    const input = screen.getByLabelText('字段money');
    fireEvent.change(input, { target: { value: '1234567.5' } });
    fireEvent.blur(input);
    expect((input as HTMLInputElement).value).toBe('1,234,567.5');
    submit();
    await waitFor(() => expect(saved).toHaveBeenCalledWith({ fields: { money: 1234567.5 } }));
  });

  it('speaks English to an English reader', async () => {
    await i18next.changeLanguage('en');
    const { submit } = fill([field('text', { isRequired: true })]);
    submit();
    expect(await screen.findByText('Field text is required')).toBeTruthy();
  });
});
