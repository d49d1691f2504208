export const groups = ['产出指标', '效益指标', '满意度指标', '成本指标'] as const;
export const grades = ['达成', '部分达成', '未达成'] as const;
export const directions = ['≥', '≤', '='] as const;
