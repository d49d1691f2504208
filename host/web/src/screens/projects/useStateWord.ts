import { useTranslation } from 'react-i18next';
import { libraryStates, type LibraryState } from './states';

/** The word for a library state; a state that a county added of its own is shown as it came. */
export function useStateWord() {
  const { t } = useTranslation();
  return (state: string) => (libraryStates.includes(state as LibraryState) ? t(`projects.states.${state as LibraryState}`) : state);
}
