import { describe, expect, it } from 'vitest';
import { fileOf, fileOfList, readLines } from './lines';

describe('an address of lines', () => {
  it('names a list and its filters', () => {
    const lines = readLines('/api/v1/payments?year=2018&division=370481&knownAt=2018-06-15T12%3A00%3A00%2B08%3A00&sum=true');
    expect(lines).toEqual({
      list: '/api/v1/payments',
      query: { year: '2018', division: '370481', knownAt: '2018-06-15T12:00:00+08:00', sum: 'true' },
    });
    expect(lines && fileOf(lines)).toBe('/api/v1/payments.csv?year=2018&division=370481&knownAt=2018-06-15T12%3A00%3A00%2B08%3A00');
  });

  it.each([undefined, '', '/api/v1/users', 'https://elsewhere/api/v1/payments?year=2018', '/api/v1/payments/../users'])(
    'that is none of ours is not called: %s',
    (address) => expect(readLines(address)).toBeNull(),
  );

  it('of a list that is a file keeps what was asked for and leaves out what was not', () =>
    expect(fileOfList('/api/v1/warnings', { division: '370481', year: 2018, q: '', rule: undefined, late: true })).toBe(
      '/api/v1/warnings.csv?division=370481&year=2018&late=true',
    ));
});
