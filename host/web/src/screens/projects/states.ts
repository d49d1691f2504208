import { zh } from '@/i18n/zh';

export type LibraryState = keyof typeof zh.projects.states;

/** The steps of the project library, in their order. */
export const libraryStates = Object.keys(zh.projects.states) as LibraryState[];

/** From here on a project may receive money. */
const inLibrary = libraryStates.indexOf('已入库');

export function stateTone(state: string): 'good' | 'busy' | 'careful' | 'calm' {
  const at = libraryStates.indexOf(state as LibraryState);
  if (state === '出库' || at < 0) return 'calm';
  return at < inLibrary ? 'careful' : at >= libraryStates.indexOf('完工') ? 'good' : 'busy';
}
