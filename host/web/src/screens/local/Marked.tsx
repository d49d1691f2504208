import type { PackFault } from '@/api/types';
import { useWords } from '@/parts/useWords';
import styles from './Local.module.css';
import { marked } from './marked';

/** A formula that cannot be read: the wrong word underlined, and what was expected there. */
export function Marked({ text, fault }: { text: string; fault: PackFault }) {
  const words = useWords();
  const [before, wrong, after] = marked(text, fault.line ?? 0, fault.column ?? 0);
  return (
    <div role="status" className={styles.marked}>
      {before}
      {wrong && <mark>{wrong}</mark>}
      {after}
      <div>{words(fault.hint)}</div>
    </div>
  );
}
