import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { readAddress, writeAddress } from './address';
import { Crash, NotFound } from './Failures';
import { firstScreen } from './navigation';
import { sessionQuery } from './session';
import { Shell } from './Shell';

interface Context {
  client: QueryClient;
}

/** What the reader looks at: kept in the address, and carried from screen to screen. */
export interface Scope {
  year?: number;
  division?: string;
  /** The business day that the screens show; now when there is none. */
  asOf?: string;
  /** The instant whose knowledge they show. */
  knownAt?: string;
  /** `today` where a past day is shown by the divisions as they are today. */
  tree?: string;
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}

function words<K extends string>(...names: K[]) {
  return (search: Record<string, unknown>): { [P in K]?: string } =>
    Object.fromEntries(names.flatMap((name) => (word(search[name]) ? [[name, word(search[name])]] : []))) as { [P in K]?: string };
}

function scope(search: Record<string, unknown>): Scope {
  const year = Number(search.year);
  return {
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}),
    ...words('division', 'asOf', 'knownAt', 'tree')(search),
  };
}

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: words('next', 'problem'),
  component: lazyRouteComponent(() => import('@/screens/sign-in/SignInScreen'), 'SignInScreen'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  validateSearch: scope,
  search: { middlewares: [retainSearchParams(['year', 'division', 'asOf', 'knownAt', 'tree'])] },
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(sessionQuery);
    if (!session || session.first) throw redirect({ to: '/sign-in', search: { next: location.href }, replace: true });
  },
  component: Shell,
  notFoundComponent: NotFound,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.client.ensureQueryData(sessionQuery);
    throw redirect({ href: firstScreen(session?.permissions ?? [], session?.modulesOff), replace: true });
  },
});

const overview = createRoute({
  getParentRoute: () => inside,
  path: '/overview',
  validateSearch: words('lines'),
  component: lazyRouteComponent(() => import('@/screens/overview/OverviewScreen'), 'OverviewScreen'),
});

const indicators = createRoute({
  getParentRoute: () => inside,
  path: '/indicators',
  validateSearch: words('q', 'fund', 'category', 'measure', 'open', 'tab'),
  component: lazyRouteComponent(() => import('@/screens/indicators/IndicatorsScreen'), 'IndicatorsScreen'),
});

const payments = createRoute({
  getParentRoute: () => inside,
  path: '/payments',
  validateSearch: words('q', 'indicator', 'project', 'from', 'to', 'minAmount', 'open'),
  component: lazyRouteComponent(() => import('@/screens/payments/PaymentsScreen'), 'PaymentsScreen'),
});

const adjustments = createRoute({
  getParentRoute: () => inside,
  path: '/adjustments',
  validateSearch: words('kind', 'indicator'),
  component: lazyRouteComponent(() => import('@/screens/adjustments/AdjustmentsScreen'), 'AdjustmentsScreen'),
});

const reservations = createRoute({
  getParentRoute: () => inside,
  path: '/reservations',
  validateSearch: words('which', 'indicator'),
  component: lazyRouteComponent(() => import('@/screens/reservations/ReservationsScreen'), 'ReservationsScreen'),
});

const persons = createRoute({
  getParentRoute: () => inside,
  path: '/persons',
  validateSearch: words('q', 'payment', 'batch', 'month', 'paid', 'samePerson', 'open'),
  component: lazyRouteComponent(() => import('@/screens/persons/PersonsScreen'), 'PersonsScreen'),
});

const projects = createRoute({
  getParentRoute: () => inside,
  path: '/projects',
  validateSearch: words('q', 'category', 'state'),
  component: lazyRouteComponent(() => import('@/screens/projects/ProjectsScreen'), 'ProjectsScreen'),
});

const project = createRoute({
  getParentRoute: () => inside,
  path: '/projects/$code',
  component: lazyRouteComponent(() => import('@/screens/projects/ProjectScreen'), 'ProjectScreen'),
});

const contracts = createRoute({
  getParentRoute: () => inside,
  path: '/contracts',
  validateSearch: words('q', 'kind', 'project', 'open'),
  component: lazyRouteComponent(() => import('@/screens/contracts/ContractsScreen'), 'ContractsScreen'),
});

const budgets = createRoute({
  getParentRoute: () => inside,
  path: '/budgets',
  component: lazyRouteComponent(() => import('@/screens/budgets/BudgetsScreen'), 'BudgetsScreen'),
});

const correspondences = createRoute({
  getParentRoute: () => inside,
  path: '/correspondences',
  component: lazyRouteComponent(() => import('@/screens/correspondences/CorrespondencesScreen'), 'CorrespondencesScreen'),
});

const performance = createRoute({
  getParentRoute: () => inside,
  path: '/performance',
  validateSearch: words('q', 'group', 'open', 'view'),
  component: lazyRouteComponent(() => import('@/screens/performance/PerformanceScreen'), 'PerformanceScreen'),
});

const warnings = createRoute({
  getParentRoute: () => inside,
  path: '/warnings',
  validateSearch: words('q', 'category', 'rule', 'level', 'state', 'subject', 'open', 'late', 'exemption', 'tab'),
  component: lazyRouteComponent(() => import('@/screens/warnings/WarningsScreen'), 'WarningsScreen'),
});

const evidence = createRoute({
  getParentRoute: () => inside,
  path: '/evidence',
  component: lazyRouteComponent(() => import('@/screens/evidence/EvidenceScreen'), 'EvidenceScreen'),
});

const elements = createRoute({
  getParentRoute: () => inside,
  path: '/elements',
  validateSearch: words('category', 'county', 'state'),
  component: lazyRouteComponent(() => import('@/screens/elements/ElementsScreen'), 'ElementsScreen'),
});

const reconciliation = createRoute({
  getParentRoute: () => inside,
  path: '/reconciliation',
  validateSearch: words('voucher'),
  component: lazyRouteComponent(() => import('@/screens/reconciliation/ReconciliationScreen'), 'ReconciliationScreen'),
});

const approval = createRoute({
  getParentRoute: () => inside,
  path: '/approval',
  validateSearch: words('box', 'open'),
  component: lazyRouteComponent(() => import('@/screens/approval/ApprovalScreen'), 'ApprovalScreen'),
});

const chains = createRoute({
  getParentRoute: () => inside,
  path: '/admin/chains',
  component: lazyRouteComponent(() => import('@/screens/chains/ChainsScreen'), 'ChainsScreen'),
});

const registers = createRoute({
  getParentRoute: () => inside,
  path: '/registers',
  validateSearch: words('open'),
  component: lazyRouteComponent(() => import('@/screens/registers/RegistersScreen'), 'RegistersScreen'),
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/imports',
  component: lazyRouteComponent(() => import('@/screens/imports/ImportsScreen'), 'ImportsScreen'),
});

const oneImport = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('@/screens/imports/ImportScreen'), 'ImportScreen'),
});

const categories = createRoute({
  getParentRoute: () => inside,
  path: '/categories',
  component: lazyRouteComponent(() => import('@/screens/categories/CategoriesScreen'), 'CategoriesScreen'),
});

const category = createRoute({
  getParentRoute: () => inside,
  path: '/categories/$code',
  validateSearch: words('tab'),
  component: lazyRouteComponent(() => import('@/screens/categories/CategoryScreen'), 'CategoryScreen'),
});

const local = createRoute({
  getParentRoute: () => inside,
  path: '/local',
  component: lazyRouteComponent(() => import('@/screens/local/LocalScreen'), 'LocalScreen'),
});

const plugins = createRoute({
  getParentRoute: () => inside,
  path: '/admin/plugins',
  component: lazyRouteComponent(() => import('@/screens/admin/PluginsScreen'), 'PluginsScreen'),
});

const users = createRoute({
  getParentRoute: () => inside,
  path: '/admin/users',
  component: lazyRouteComponent(() => import('@/screens/admin/UsersScreen'), 'UsersScreen'),
});

const grants = createRoute({
  getParentRoute: () => inside,
  path: '/admin/grants',
  validateSearch: words('tab'),
  component: lazyRouteComponent(() => import('@/screens/admin/GrantsScreen'), 'GrantsScreen'),
});

const roles = createRoute({
  getParentRoute: () => inside,
  path: '/admin/roles',
  component: lazyRouteComponent(() => import('@/screens/admin/RolesScreen'), 'RolesScreen'),
});

const policies = createRoute({
  getParentRoute: () => inside,
  path: '/admin/policies',
  component: lazyRouteComponent(() => import('@/screens/admin/PoliciesScreen'), 'PoliciesScreen'),
});

const clients = createRoute({
  getParentRoute: () => inside,
  path: '/admin/clients',
  validateSearch: words('client'),
  component: lazyRouteComponent(() => import('@/screens/clients/ClientsScreen'), 'ClientsScreen'),
});

const calls = createRoute({
  getParentRoute: () => inside,
  path: '/admin/calls',
  validateSearch: words('client', 'refused'),
  component: lazyRouteComponent(() => import('@/screens/clients/CallsScreen'), 'CallsScreen'),
});

const webhooks = createRoute({
  getParentRoute: () => inside,
  path: '/admin/webhooks',
  validateSearch: words('client'),
  component: lazyRouteComponent(() => import('@/screens/clients/WebhooksScreen'), 'WebhooksScreen'),
});

// For programs' makers: whoever has the key, signed in or not.
const developer = createRoute({
  getParentRoute: () => root,
  path: '/developer',
  component: lazyRouteComponent(() => import('@/screens/clients/DeveloperScreen'), 'DeveloperScreen'),
});

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: words('by', 'verb', 'subject', 'outcome', 'from', 'to', 'open'),
  component: lazyRouteComponent(() => import('@/screens/audit/AuditScreen'), 'AuditScreen'),
});

const profile = createRoute({
  getParentRoute: () => inside,
  path: '/profile',
  component: lazyRouteComponent(() => import('@/screens/profile/ProfileScreen'), 'ProfileScreen'),
});

const tree = root.addChildren([
  signIn,
  developer,
  inside.addChildren([
    home,
    overview,
    indicators,
    payments,
    adjustments,
    reservations,
    persons,
    projects,
    project,
    contracts,
    budgets,
    correspondences,
    performance,
    warnings,
    evidence,
    elements,
    reconciliation,
    approval,
    chains,
    registers,
    imports,
    oneImport,
    categories,
    category,
    local,
    plugins,
    users,
    clients,
    calls,
    webhooks,
    audit,
    profile,
    grants,
    roles,
    policies,
  ]),
]);

export function createSunLedgerRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: Crash,
    scrollRestoration: true,
    parseSearch: readAddress,
    stringifySearch: writeAddress,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createSunLedgerRouter>;
  }
}
