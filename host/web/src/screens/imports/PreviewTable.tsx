import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '@/api/types';
import styles from './Imports.module.css';

const shownRows = 5;

/** The first rows as the file has them: no cards, no formats, nothing made prettier than it is. */
export function PreviewTable({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  return (
    <div className={styles.preview} tabIndex={0} role="region" aria-label={t('imports.previewTitle')}>
      <table>
        <caption className="visually-hidden">{t('imports.previewTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('imports.rowNumber')}</th>
            {preview.headers.map((header, i) => (
              <th key={i} scope="col">
                {header || `#${i + 1}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.slice(0, shownRows).map((cells, i) => (
            <tr key={i}>
              <td className="muted num">{i + 1}</td>
              {preview.headers.map((_, column) => (
                <td key={column}>{cells[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
