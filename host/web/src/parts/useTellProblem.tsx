import { App } from 'antd';
import { ProblemAlert } from './ProblemAlert';

/** Tells a failure where no place on the screen is set apart for it. */
export function useTellProblem() {
  const { modal } = App.useApp();
  return (problem: unknown) =>
    void modal.error({ icon: null, title: null, content: <ProblemAlert problem={problem} />, width: 520, mask: { closable: true } });
}
