import { expect, it } from 'vitest';
import { firstScreen, groups, mayOpen } from './navigation';

it.each([
  [['ledger.see'], '/overview'],
  [['ledger.see-own', 'approval.take-part', 'observations.post'], '/payments'],
  [['system.administer', 'catalogue.keep'], '/imports'],
  [['system.administer'], '/admin/plugins'],
  [['users.see', 'grants.propose', 'grants.decide'], '/admin/users'],
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

const shownTo = (...permissions: string[]) =>
  groups
    .flatMap((g) => g.entries)
    .filter((entry) => mayOpen(entry, permissions))
    .map((entry) => entry.word);

it.each([
  [
    'somebody of a unit',
    ['ledger.see-own', 'approval.take-part', 'payments.apply', 'performance.keep', 'observations.post'],
    ['payments', 'projects', 'contracts', 'performance', 'approval', 'imports'],
  ],
  ['who brings observations alone', ['observations.post'], ['imports']],
  ['who posts payments', ['payments.post'], ['imports']],
  [
    'the system administrator',
    ['system.administer', 'users.keep', 'users.see', 'grants.decide'],
    ['approval', 'plugins', 'users', 'clients', 'calls', 'webhooks', 'docs', 'grants', 'roles', 'policies', 'evidence'],
  ],
  [
    'the security administrator',
    ['grants.propose', 'policies.keep', 'approval.chains', 'users.see', 'grants.decide'],
    ['approval', 'users', 'grants', 'roles', 'policies', 'chains'],
  ],
  [
    'the audit administrator',
    ['audit.read', 'users.see', 'grants.decide'],
    ['approval', 'users', 'grants', 'roles', 'policies', 'audit', 'evidence'],
  ],
])('%s finds what the API serves them, and nothing else', (_, permissions, words) => expect(shownTo(...permissions)).toEqual(words));
