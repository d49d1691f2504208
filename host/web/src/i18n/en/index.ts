import { shell } from './shell';
import { signIn } from './signIn';
import { terms } from './terms';

export const en = { shell, signIn, terms };
