import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/ledger';
import { formatInstant } from '@/format/dates';
import { Definition } from './Definition';

/** The small i beside numbers whose answer names its definition by a code. */
export function NumberDefinition({ code, dataTime }: { code: string; dataTime: string }) {
  const { i18n } = useTranslation();
  const definition = useQuery(definitionsQuery).data?.find((d) => d.code === code);
  if (!definition) return null;
  const english = i18n.language === 'en';
  return (
    <Definition
      of={english ? definition.english : definition.name}
      text={english ? definition.en : definition.zh}
      dataTime={formatInstant(dataTime)}
    />
  );
}
