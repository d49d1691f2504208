/** Units of the definition language. */
export const units = {
  yuan: '元',
  km: '公里',
  m2: '平方米',
  m: '米',
  cm: '厘米',
  day: '日',
  month: '月',
  year: '年',
  person: '人',
  household: '户',
  mu: '亩',
  workday: '个工作日',
  kw: '千瓦',
  kwh: '千瓦时',
  litre: '升',
  age: '岁',
};
