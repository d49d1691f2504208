import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '@/api/types';
import { StateTag } from '@/parts/Tags';
import { rowsBelow } from './mapping';
import styles from './Imports.module.css';

const shownRows = 8;
const tones = { import: 'good', refused: 'bad', leftOut: 'calm', total: 'busy' } as const;

/** The first rows as the file has them, nothing made prettier than it is, and what would become of each. */
export function PreviewTable({ preview, nameOf }: { preview: ImportPreview; nameOf: (field: string) => string }) {
  const { t } = useTranslation();
  const { format, delimiter, encoding, sheet } = preview.format;
  return (
    <div>
      <div className={styles.preview} tabIndex={0} role="region" aria-label={t('imports.previewTitle')}>
        <table>
          <caption className="visually-hidden">{t('imports.previewTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('imports.rowNumber')}</th>
              <th scope="col">{t('imports.fateTitle')}</th>
              {preview.headers.map((header, i) => (
                <th key={i} scope="col">
                  {header || `#${i + 1}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsBelow(preview)
              .slice(0, shownRows)
              .map((cells, i) => (
                <tr key={i}>
                  <td className="muted num">{preview.read[i]?.row ?? i + 1}</td>
                  <td>
                    <Fate read={preview.read[i]} nameOf={nameOf} />
                  </td>
                  {preview.headers.map((_, column) => (
                    <td key={column}>{cells[column]}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <small className="muted">
        {t('imports.format')}: {[format, encoding, delimiter === '\t' ? 'TAB' : delimiter, sheet].filter(Boolean).join(' · ')}
      </small>
    </div>
  );
}

function Fate({ read, nameOf }: { read: ImportPreview['read'][number] | undefined; nameOf: (field: string) => string }) {
  const { t } = useTranslation();
  if (!read) return null;
  return (
    <>
      <StateTag tone={tones[read.fate]}>{t(`imports.fate.${read.fate}`)}</StateTag>
      {read.errors.map((error, i) => (
        <div key={i} className={styles.fault}>
          {error.field && <b>{nameOf(error.field)}</b>} {error.message}
        </div>
      ))}
    </>
  );
}
