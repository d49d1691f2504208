export const contractKinds = ['工程', '货物', '服务'] as const;
export const procureModes = ['公开招标', '邀请招标', '竞争性谈判', '竞争性磋商', '询价', '单一来源', '直接委托', '其他'] as const;
