export const schemaForm = {
  required: '请填写{{label}}',
  format: '{{label}}的格式不正确',
  atLeast: '{{label}}不能小于 {{min}}',
  atMost: '{{label}}不能大于 {{max}}',
  requiredWhen: '当{{when}}时必填',
  between: '范围 {{min}}–{{max}} {{unit}}',
};
