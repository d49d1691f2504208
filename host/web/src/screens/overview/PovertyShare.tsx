import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readLines } from '@/api/lines';
import { pageOf } from '@/api/lists';
import type { Overview } from '@/api/types';
import { NumberLink } from '@/parts/NumberLink';

/** Of the amount, what is for the poor: the sum of its lines, asked where they are. */
export function PovertyShare({ lines }: { lines: Overview['poverty'] }) {
  const { t } = useTranslation();
  const address = readLines(lines.lines);
  const share = useQuery({
    queryKey: ['overview', 'poverty', lines.lines],
    queryFn: () => pageOf('/api/v1/indicators', address?.query as never, { limit: 1 }),
    enabled: address !== null,
  });
  if (!share.data?.sum) return null;
  return (
    <small className="muted">
      {t('overview.poverty')} <NumberLink value={share.data.sum.amount} lines={lines} />
    </small>
  );
}
