import { fireEvent, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { i18next } from '@/i18n/language';
import { show } from '@/test/render';
import { SignInForm } from './SignInForm';

const sent: unknown[] = [];
const server = setupServer(
  http.get('*/api/v1/session/ways', () => HttpResponse.json({ external: '省统一身份认证' })),
  http.post('*/api/v1/session', () => HttpResponse.json({ next: 'second_factor', ticket: 't-1' })),
  http.post('*/api/v1/session/second-factor', async ({ request }) => {
    sent.push(await request.json());
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('*/api/v1/session', () => HttpResponse.json({ id: 'wang', language: 'zh-CN' })),
);

describe('the door', () => {
  beforeAll(() => server.listen());
  beforeEach(() => i18next.changeLanguage('zh'));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it('asks for a code after the password, and has the office’s own button', async () => {
    const entered = vi.fn();
    show(<SignInForm onSignedIn={entered} />);
    await waitFor(() => expect(screen.getByText('通过省统一身份认证登录')).toBeTruthy());
    fireEvent.change(screen.getByLabelText('用户名'), { target: { value: 'wang' } });
    fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'correct-horse-7' } });
    fireEvent.click(screen.getByRole('button', { name: '登录' }));
    await waitFor(() => expect(screen.getByLabelText('验证码')).toBeTruthy());
    fireEvent.change(screen.getByLabelText('验证码'), { target: { value: '123456' } });
    fireEvent.click(screen.getByRole('button', { name: '确认' }));
    await waitFor(() => expect(entered).toHaveBeenCalled());
    expect(sent).toEqual([{ ticket: 't-1', code: '123456' }]);
  });
});
