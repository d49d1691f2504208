import type { zh } from '../zh';
import type { Words } from '../words';

export const schemaForm: Words<typeof zh.schemaForm> = {
  required: '{{label}} is required',
  format: '{{label}} has the wrong form',
  atLeast: '{{label}} must be at least {{min}}',
  atMost: '{{label}} must be at most {{max}}',
  requiredWhen: 'Required when {{when}}',
  between: '{{min}}–{{max}} {{unit}}',
};
