export const moment = {
  asOf: '截至',
  knownAt: '数据时间',
  past: '正在查看过去的数据：{{moment}}',
  pastAsOf: '截至 {{day}}',
  pastKnownAt: '数据时间 {{instant}}',
  tree: '区划口径',
  treeHint: '区划有合并调整时，可按当日区划或现行区划查看',
  treeThen: '按当日区划',
  treeToday: '按现行区划',
  pastInTodaysTree: '按现行区划',
  backToNow: '返回最新数据',
};
