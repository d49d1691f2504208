const most = 11;

/** Values from one bound to the other, evenly, whole where the bounds are whole; at most eleven, as the back-test takes. */
export function steps(min: number, max: number): number[] {
  const isWhole = Number.isInteger(min) && Number.isInteger(max);
  const count = Math.min(most, isWhole ? max - min + 1 : most);
  if (count < 2) return [min];
  const all = Array.from({ length: count }, (_, i) => min + ((max - min) * i) / (count - 1));
  return [...new Set(all.map((v) => (isWhole ? Math.round(v) : Number(v.toPrecision(6)))))];
}
