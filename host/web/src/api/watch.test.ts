import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import table from 'virtual:asked';
import { answerOf, client } from './client';
import { unasked } from './unasked';

const chain = { code: 'c', steps: [{ name: '一', roles: ['budget'] }] };

describe('what nobody asks for', () => {
  it.each([
    ['nothing more than what is asked for', 'POST', '/api/v1/grants', [], { userId: 'wang', role: 'budget' }, []],
    ['a member that the form has for itself', 'POST', '/api/v1/grants', [], { userId: 'wang', roleName: '预算岗' }, ['/roleName']],
    ['one that is spelled in another way', 'POST', '/api/v1/grants', [], { UserId: 'wang' }, ['/UserId']],
    ['a row of a table handed on whole', 'POST', '/api/v1/approval/chains', [], { ...chain, version: 3 }, ['/version']],
    ['in the middle of it', 'POST', '/api/v1/approval/chains', [], { ...chain, steps: [{ name: '一', no: 1 }] }, ['/steps/0/no']],
    ['in the third of many', 'POST', '/api/v1/funds', [], [{ code: 'a' }, { code: 'b' }, { code: 'c', key: 1 }], ['/2/key']],
    ['names that are data', 'PUT', '/api/v1/projects', [], { code: 'P-1', fields: { road_km: 1 } }, []],
    ['what is left out', 'POST', '/api/v1/grants', [], { userId: 'wang', roleName: undefined }, []],
    ['a parameter of another list', 'GET', '/api/v1/payments', ['year', 'indicatorId'], undefined, ['?indicatorId']],
    ['a call that is none', 'POST', '/api/v1/nowhere', [], {}, ['no such call: POST /api/v1/nowhere']],
  ])('%s', (_, method, path, query, body, found) => expect(unasked(table, method, path, query, body)).toEqual(found));

  it('knows every call that changes something by the members of its body', () => {
    const blind = Object.entries(table.calls).filter(([, asked]) => typeof asked.body === 'string' && !(asked.body in table.shapes));
    expect(blind).toEqual([]);
    expect(Object.keys(table.calls).length).toBeGreaterThan(200);
  });
});

describe('a call that says more than its route asks for', () => {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it.each([
    ['a body', () => client.POST('/api/v1/grants', { body: { userId: 'wang', roleName: '预算岗' } as never }), '/roleName'],
    ['a query', () => client.GET('/api/v1/payments', { params: { query: { indicatorId: 'C-1' } as never } }), '?indicatorId'],
  ])('is not sent: %s', async (_, call, named) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const sent = vi.fn(() => HttpResponse.json({}));
    server.use(http.all('*', sent));
    await expect(answerOf(call() as never)).rejects.toThrow(named);
    expect(sent).not.toHaveBeenCalled();
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});
