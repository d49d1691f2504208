import { expect, it } from 'vitest';
import { firstScreen, groups, mayOpen } from './navigation';

it.each([
  [['ledger.see'], '/overview'],
  [['system.administer', 'catalogue.keep'], '/imports'],
  [['system.administer'], '/admin/plugins'],
  [['users.see', 'grants.propose'], '/admin/users'],
  [['ledger.see', 'system.administer'], '/overview'],
  [[], '/overview'],
])('who may %j begins at %s', (permissions, screen) => expect(firstScreen(permissions)).toBe(screen));

it('shows nobody without permissions anything', () => {
  expect(groups.flatMap((g) => g.entries).filter((entry) => mayOpen(entry, []))).toEqual([]);
});
