import { admin } from './admin';
import { categories } from './categories';
import { evidence } from './evidence';
import { imports } from './imports';
import { indicators } from './indicators';
import { overview } from './overview';
import { payments } from './payments';
import { profile } from './profile';
import { projects } from './projects';
import { reconciliation } from './reconciliation';
import { schemaForm } from './schemaForm';
import { shell } from './shell';
import { signIn } from './signIn';
import { terms } from './terms';
import { units } from './units';
import { warnings } from './warnings';

export const zh = {
  admin,
  categories,
  evidence,
  imports,
  indicators,
  overview,
  payments,
  profile,
  projects,
  reconciliation,
  schemaForm,
  shell,
  signIn,
  terms,
  units,
  warnings,
};
