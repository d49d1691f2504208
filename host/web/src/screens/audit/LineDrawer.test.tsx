import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from '@/test/render';
import { LineDrawer } from './LineDrawer';

const line = {
  no: 7,
  at: '2018-06-15T04:00:00Z',
  verb: 'user.change',
  subjectKind: 'user',
  subjectId: 'li',
  byId: 'wang',
  byName: '王会计',
  roles: ['system-admin'],
  outcome: 'done',
  before: { name: '李', role: 'viewer' },
  after: { name: '李', role: 'clerk' },
  reason: '岗位调整',
};

beforeEach(() => vi.stubGlobal('fetch', () => Promise.resolve(Response.json(line))));
afterEach(() => vi.unstubAllGlobals());

it('shows what was before and after side by side, and why', async () => {
  show(<LineDrawer no="7" onClose={() => undefined} />);
  expect(await screen.findByText('岗位调整')).toBeTruthy();
  expect(screen.getByRole('region', { name: '变更前' }).textContent).toContain('"role": "viewer"');
  expect(screen.getByRole('region', { name: '变更后' }).textContent).toContain('"role": "clerk"');
});
