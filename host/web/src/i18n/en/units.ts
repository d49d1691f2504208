import type { zh } from '../zh';
import type { Words } from '../words';

export const units: Words<typeof zh.units> = {
  yuan: 'CNY',
  km: 'km',
  m2: 'm²',
  m: 'm',
  cm: 'cm',
  day: 'days',
  month: 'months',
  year: 'years',
  person: 'persons',
  household: 'households',
  mu: 'mu',
  workday: 'working days',
  kw: 'kW',
  kwh: 'kWh',
  litre: 'litres',
  age: 'years of age',
};
