import { describe, expect, it } from 'vitest';
import { fileOf, readLines } from './lines';

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
});
