/** Units that a local field or element may be counted in. */
export const units = ['km', 'm', 'm2', 'mu', 'day', 'month', 'person', 'household', 'yuan/km', 'yuan/m2', 'yuan/person', 'yuan/household'];
