import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SourceStatus } from '@/api/types';
import { StateTag } from './Tags';

const tones = { verified: 'good', known: 'busy', assumed: 'careful' } as const;

/** How sure a policy number is: read in the document, known with its clause, or assumed. */
export function StatusTag({ status }: { status: SourceStatus }) {
  const { t } = useTranslation();
  return (
    <Tooltip title={t(`warnings.statusAbout.${status}`)}>
      <span>
        <StateTag tone={tones[status]}>{t(`warnings.status.${status}`)}</StateTag>
      </span>
    </Tooltip>
  );
}
