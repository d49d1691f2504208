import { describe, expect, it } from 'vitest';
import { steps } from './steps';

describe('the values of a curve', () => {
  it.each([
    [5, 30, [5, 8, 10, 13, 15, 18, 20, 23, 25, 28, 30]],
    [0, 3, [0, 1, 2, 3]],
    [0.1, 0.2, [0.1, 0.11, 0.12, 0.13, 0.14, 0.15, 0.16, 0.17, 0.18, 0.19, 0.2]],
    [7, 7, [7]],
  ])('from %d to %d', (min, max, values) => expect(steps(min, max)).toEqual(values));
});
