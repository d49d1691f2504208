import { Col, Form, Row } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '@/api/types';
import { useWords } from '../useWords';
import { FieldInput } from './FieldInput';
import { rulesOf } from './rules';

interface SchemaFormProps {
  fields: FieldDefinition[];
  /** Where the values stand in the form: fields.length_km. */
  under: string;
}

/** The inputs of a category's fields, drawn from its definition. Stands inside of an antd Form; nothing is typed twice. */
export function SchemaForm({ fields, under }: SchemaFormProps) {
  const { t, i18n } = useTranslation();
  const english = i18n.language === 'en';
  const words = useWords();
  return (
    <Row gutter={16}>
      {fields.map((field) => {
        const label = english ? field.english : field.name;
        return (
          <Col key={field.code} xs={24} sm={12}>
            <Form.Item
              name={[under, field.code]}
              label={label}
              valuePropName={field.kind === 'flag' ? 'checked' : 'value'}
              rules={rulesOf(field, label, t)}
              extra={hint(field, words(field.unit), words(field.requiredWhen), t)}
            >
              <FieldInput field={field} label={label} unit={words(field.unit)} />
            </Form.Item>
          </Col>
        );
      })}
    </Row>
  );
}

function hint(field: FieldDefinition, unit: string, requiredWhen: string, t: TFunction) {
  const { min, max } = field;
  const parts: string[] = [];
  if (typeof min === 'number' && typeof max === 'number') parts.push(t('schemaForm.between', { min, max, unit }));
  if (requiredWhen) parts.push(t('schemaForm.requiredWhen', { when: requiredWhen }));
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
