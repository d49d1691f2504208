import { admin } from './admin';
import { approval } from './approval';
import { audit } from './audit';
import { categories } from './categories';
import { clients } from './clients';
import { contracts } from './contracts';
import { elements } from './elements';
import { evidence } from './evidence';
import { imports } from './imports';
import { indicators } from './indicators';
import { local } from './local';
import { moment } from './moment';
import { overview } from './overview';
import { adjustments } from './adjustments';
import { reservations } from './reservations';
import { payments } from './payments';
import { budgets } from './budgets';
import { correspondences } from './correspondences';
import { performance } from './performance';
import { persons } from './persons';
import { profile } from './profile';
import { projects } from './projects';
import { reconciliation } from './reconciliation';
import { registers } from './registers';
import { schemaForm } from './schemaForm';
import { shell } from './shell';
import { signIn } from './signIn';
import { terms } from './terms';
import { units } from './units';
import { warnings } from './warnings';

export const en = {
  admin,
  approval,
  audit,
  categories,
  clients,
  contracts,
  elements,
  evidence,
  imports,
  indicators,
  local,
  moment,
  overview,
  adjustments,
  reservations,
  payments,
  budgets,
  correspondences,
  performance,
  persons,
  profile,
  projects,
  reconciliation,
  registers,
  schemaForm,
  shell,
  signIn,
  terms,
  units,
  warnings,
};
