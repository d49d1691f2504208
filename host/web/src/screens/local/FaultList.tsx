import type { PackFault } from '@/api/types';
import { useWords } from '@/parts/useWords';
import styles from './Local.module.css';

export function FaultList({ faults }: { faults: PackFault[] }) {
  const words = useWords();
  return (
    <ul className={styles.faults}>
      {faults.map((fault, i) => (
        <li key={i}>
          <code className="mono">{fault.path}</code> {words(fault.hint)}
        </li>
      ))}
    </ul>
  );
}
