import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '@/api/problem';
import { i18next } from '@/i18n/language';
import { show } from '@/test/render';
import { ProblemAlert } from './ProblemAlert';

const fault = (row: number | null, field: string | null, message: string) => ({
  row,
  field,
  code: 'amount_precision',
  message,
  hint: '请保留两位小数。',
});

describe('a problem', () => {
  beforeEach(() => i18next.changeLanguage('zh'));

  it('says what the API says: what is wrong, what to do, where, and the published code', () => {
    show(
      <ProblemAlert
        problem={new Problem(422, 'amount_precision', '金额超过两位小数', '请保留两位小数。', [fault(3, 'amount', '金额超过两位小数')])}
      />,
    );
    expect(screen.getByRole('alert')).toHaveProperty('textContent', expect.stringContaining('金额超过两位小数'));
    expect(screen.getByText('第 3 行 · amount:')).toBeTruthy();
    expect(screen.getByText('amount_precision')).toBeTruthy();
  });

  it('does not say the same thing twice when there is one fault without a place', () => {
    show(
      <ProblemAlert
        problem={new Problem(401, 'sign_in_failed', '用户名或密码不对', '请重试。', [fault(null, null, '用户名或密码不对')])}
      />,
    );
    expect(screen.getAllByText('用户名或密码不对')).toHaveLength(1);
  });

  it('shows the first eight faults and counts the others', () => {
    const many = Array.from({ length: 11 }, (_, i) => fault(i + 1, 'amount', `错误 ${i + 1}`));
    show(<ProblemAlert problem={new Problem(422, 'amount_precision', '有错误', '', many)} />);
    expect(screen.queryByText('错误 9')).toBeNull();
    expect(screen.getByText('另有 3 处问题')).toBeTruthy();
  });

  it('says in the reader’s language that the host cannot be reached', async () => {
    await i18next.changeLanguage('en');
    show(<ProblemAlert problem={Problem.unreachable()} />);
    expect(screen.getByText('The server cannot be reached')).toBeTruthy();
  });

  it('finds words for an answer that carries none', () => {
    show(<ProblemAlert problem={Problem.of(502, null)} />);
    expect(screen.getByText('服务器未能完成请求（502）')).toBeTruthy();
  });
});
