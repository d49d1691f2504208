export const moment = {
  asOf: '截至',
  knownAt: '数据时间',
  past: '正在查看过去的数据：{{moment}}',
  pastAsOf: '截至 {{day}}',
  pastKnownAt: '数据时间 {{instant}}',
  backToNow: '返回最新数据',
};
