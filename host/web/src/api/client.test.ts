import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { i18next } from '@/i18n/language';
import { answerOf, asForm, client, formOf } from './client';
import { pageOf } from './lists';
import { Problem } from './problem';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const failure = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (thrown: unknown) => thrown as Problem,
  );

describe('a call', () => {
  it.each([
    ['zh', 'zh-CN'],
    ['en', 'en'],
  ])('in %s asks for words in %s, and says that it is ours', async (language, asked) => {
    await i18next.changeLanguage(language);
    let headers = new Headers();
    server.use(
      http.get('*/api/v1/session', ({ request }) => {
        headers = request.headers;
        return HttpResponse.json({});
      }),
    );
    await answerOf(client.GET('/api/v1/session'));
    expect(headers.get('Accept-Language')).toBe(asked);
    expect(headers.get('X-Requested-With')).toBe('SunLedger');
  });

  it('leaves out what was not asked for', async () => {
    let address = '';
    server.use(
      http.get('*/api/v1/payments', ({ request }) => {
        address = new URL(request.url).search;
        return HttpResponse.json({ items: [] });
      }),
    );
    await pageOf('/api/v1/payments', { year: 2018, project: undefined, q: null as never }, { cursor: undefined });
    expect(address).toBe('?year=2018');
  });

  it('puts what names a thing into the address, whatever characters it has', async () => {
    let address = '';
    server.use(
      http.get('*/api/v1/indicators/:id/statement', ({ request }) => {
        address = new URL(request.url).pathname;
        return HttpResponse.json({ items: [] });
      }),
    );
    await pageOf('/api/v1/indicators/{id}/statement', {}, {}, { id: 'a:b c' });
    expect(address).toBe('/api/v1/indicators/a%3Ab%20c/statement');
  });

  it('throws the problem that the host answers', async () => {
    const problem = { title: '账户已锁定', detail: '请十五分钟后再试。', code: 'locked_out', errors: [] };
    server.use(http.post('*/api/v1/session', () => HttpResponse.json(problem, { status: 401 })));
    const thrown = await failure(answerOf(client.POST('/api/v1/session', { body: {} })));
    expect(thrown).toBeInstanceOf(Problem);
    expect([thrown?.status, thrown?.code, thrown?.message, thrown?.detail]).toEqual([
      401,
      'locked_out',
      '账户已锁定',
      '请十五分钟后再试。',
    ]);
  });

  it('reads a refused batch as the faults of its rows', async () => {
    const errors = [{ row: 1, field: 'code', code: 'id_format', message: '编码格式不对', hint: '' }];
    server.use(
      http.put('*/api/v1/projects', () =>
        HttpResponse.json({ accepted: 0, refused: 1, results: [{ row: 1, outcome: 'refused', errors }] }, { status: 422 }),
      ),
    );
    const thrown = await failure(answerOf(client.PUT('/api/v1/projects', { body: {} })));
    expect([thrown?.code, thrown?.message, thrown?.errors.length]).toEqual(['id_format', '编码格式不对', 1]);
  });

  it('tells a host that does not answer from one that refuses', async () => {
    server.use(http.get('*/api/v1/categories', () => HttpResponse.error()));
    const thrown = await failure(answerOf(client.GET('/api/v1/categories')));
    expect([thrown?.status, thrown?.code, thrown?.mayPass]).toEqual([0, 'unreachable', true]);
  });

  it('sends what must be known of a file before the file itself', async () => {
    let sent = '';
    server.use(
      http.post('*/api/v1/imports', async ({ request }) => {
        sent = await request.text();
        return HttpResponse.json({}, { status: 202 });
      }),
    );
    const form = formOf(new File(['a,b'], '支付.csv'), { mapping: { kind: 'payments' } });
    await answerOf(client.POST('/api/v1/imports', { params: { query: { kind: 'payments', mode: 'all' } }, ...asForm(form) }));
    expect(sent.indexOf('name="mapping"')).toBeGreaterThan(-1);
    expect(sent.indexOf('name="mapping"')).toBeLessThan(sent.indexOf('name="file"'));
  });
});
