import { shell } from './shell';
import { signIn } from './signIn';
import { terms } from './terms';

export const zh = { shell, signIn, terms };
