import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { categoryVersionsQuery } from '@/api/catalogue';
import type { CategoryVersion } from '@/api/types';
import { formatInstant } from '@/format/dates';

interface Props {
  category: string | undefined;
  division: string | undefined;
  value: string | undefined;
  onChange: (hash: string) => void;
}

/** The versions that a category ever had, to pick one from: by when it was in force, by where it came from, or by the hash that a warning shows. */
export function VersionPicker({ category, division, value, onChange }: Props) {
  const { t } = useTranslation();
  const versions = useQuery({ ...categoryVersionsQuery(category ?? '', division), enabled: category !== undefined });
  return (
    <Select
      aria-label={t('local.versionHash')}
      placeholder={t('local.versionHash')}
      style={{ width: 420, maxWidth: '100%' }}
      loading={versions.isFetching}
      showSearch={{ filterOption: (typed, option) => isFound(typed, option?.value as string, option?.label as string) }}
      value={value}
      onChange={onChange}
      options={(versions.data ?? []).map((v) => ({ value: v.hash, label: labelOf(v, t), disabled: !v.isReadable }))}
    />
  );
}

const isFound = (typed: string, hash: string, label: string) =>
  label.includes(typed.trim()) || (typed.trim() !== '' && hash.startsWith(typed.trim().toLowerCase()));

function labelOf(version: CategoryVersion, t: TFunction): string {
  const term = version.terms[0];
  const since = formatInstant(term?.since);
  const times = !term
    ? t('local.versionNever')
    : term.until
      ? t('local.versionUntil', { since, until: formatInstant(term.until) })
      : t('local.versionSince', { since });
  const source = !version.isReadable
    ? t('local.versionUnreadable')
    : term?.division
      ? t('local.versionLocal', { division: term.division })
      : (term?.source ?? '');
  return t('local.versionOf', { times, source, short: version.short, contract: version.contractVersion });
}
