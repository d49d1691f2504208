import { expect, test } from 'vitest';
import { type ElementForm, formOf, made } from './elementForm';

const posted: ElementForm = {
  name: '开工公示',
  subject: 'project',
  kind: 'Text',
  source: 'Unit',
  due: 'once',
  dueDays: 20,
  after: 'Project.RealStart',
  workingDays: true,
  basis: '政府信息公开条例第二十六条',
};

test('working days are said only where they are meant, and are shown again', () => {
  const element = made('x370400_posted', undefined, posted);
  expect(element).toMatchObject({ dueDays: 20, after: 'Project.RealStart', workingDays: true });
  expect(formOf(element)).toMatchObject({ due: 'once', dueDays: 20, workingDays: true });
  expect(made('x370400_posted', element, { ...posted, workingDays: false })).not.toHaveProperty('workingDays');
});

test('what comes every month is not due in working days', () => {
  expect(made('x370400_posted', undefined, { ...posted, due: 'monthly', monthly: 10 })).not.toHaveProperty('workingDays');
});
