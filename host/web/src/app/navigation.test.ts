import { expect, it } from 'vitest';
import { firstScreen, groups, mayOpen } from './navigation';

it.each([
  [['ledger.see'], '/overview'],
  [['system.administer', 'catalogue.keep'], '/imports'],
  [['system.administer'], '/admin/plugins'],
  [['users.see', 'grants.propose'], '/admin/users'],
  [['ledger.see', 'system.administer'], '/overview'],
  [['audit.read', 'users.see'], '/admin/users'],
  [['audit.read'], '/audit'],
  [[], '/overview'],
])('who may %j begins at %s', (permissions, screen) => expect(firstScreen(permissions)).toBe(screen));

it('hides what belongs to a module that is switched off', () => {
  expect(firstScreen(['projects.keep'], ['imports'])).toBe('/overview');
  const projects = groups.flatMap((g) => g.entries).find((entry) => entry.word === 'projects')!;
  expect([mayOpen(projects, ['ledger.see']), mayOpen(projects, ['ledger.see'], ['projects'])]).toEqual([true, false]);
});

it('shows nobody without permissions anything', () => {
  expect(groups.flatMap((g) => g.entries).filter((entry) => mayOpen(entry, []))).toEqual([]);
});
