/** The same tree of keys with other words: what one language says, the other must say too. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
