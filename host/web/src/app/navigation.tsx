import {
  AimOutlined,
  ApiOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BellOutlined,
  CheckSquareOutlined,
  CloudUploadOutlined,
  DeploymentUnitOutlined,
  EditOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  HistoryOutlined,
  IdcardOutlined,
  KeyOutlined,
  LinkOutlined,
  NodeIndexOutlined,
  PayCircleOutlined,
  ProjectOutlined,
  SafetyCertificateOutlined,
  SafetyOutlined,
  LockOutlined,
  SwapOutlined,
  SnippetsOutlined,
  SolutionOutlined,
  SendOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { zh } from '@/i18n/zh';
import type { Permission } from './session';

type MenuWord = keyof typeof zh.shell.menu;
type GroupWord = keyof typeof zh.shell.group;

export interface Entry {
  word: MenuWord;
  to: string;
  icon: ReactNode;
  /** Any one of these is enough. */
  permissions: Permission[];
  /** The module that it belongs to, when that can be switched off: then it is not shown. */
  module?: string;
  /** Served by the host itself, outside of this application. */
  external?: boolean;
}

/** The main menu. What a caller may not do is not shown; the API refuses it all the same. */
export const groups: { word: GroupWord; entries: Entry[] }[] = [
  {
    word: 'ledger',
    entries: [
      { word: 'overview', to: '/overview', icon: <BarChartOutlined />, permissions: ['ledger.see'] },
      { word: 'indicators', to: '/indicators', icon: <AuditOutlined />, permissions: ['ledger.see'] },
      { word: 'budgets', to: '/budgets', icon: <BankOutlined />, permissions: ['ledger.see'] },
      { word: 'correspondences', to: '/correspondences', icon: <LinkOutlined />, permissions: ['ledger.see'] },
      { word: 'payments', to: '/payments', icon: <PayCircleOutlined />, permissions: ['ledger.see', 'ledger.see-own'] },
      { word: 'adjustments', to: '/adjustments', icon: <SwapOutlined />, permissions: ['ledger.see'] },
      { word: 'reservations', to: '/reservations', icon: <LockOutlined />, permissions: ['ledger.see'] },
      { word: 'persons', to: '/persons', icon: <IdcardOutlined />, module: 'persons', permissions: ['ledger.see'] },
      { word: 'projects', to: '/projects', icon: <ProjectOutlined />, module: 'projects', permissions: ['ledger.see', 'ledger.see-own'] },
      {
        word: 'contracts',
        to: '/contracts',
        icon: <SnippetsOutlined />,
        module: 'projects',
        permissions: ['ledger.see', 'ledger.see-own'],
      },
      {
        word: 'performance',
        to: '/performance',
        icon: <AimOutlined />,
        module: 'performance',
        permissions: ['ledger.see', 'ledger.see-own'],
      },
      { word: 'warnings', to: '/warnings', icon: <BellOutlined />, permissions: ['ledger.see'] },
      { word: 'elements', to: '/elements', icon: <CheckSquareOutlined />, module: 'observations', permissions: ['ledger.see'] },
      { word: 'reconciliation', to: '/reconciliation', icon: <FileDoneOutlined />, permissions: ['ledger.see'] },
    ],
  },
  {
    word: 'work',
    entries: [
      { word: 'approval', to: '/approval', icon: <CheckSquareOutlined />, permissions: ['approval.take-part', 'grants.decide'] },
      {
        word: 'imports',
        to: '/imports',
        icon: <CloudUploadOutlined />,
        module: 'imports',
        permissions: ['indicators.move', 'payments.post', 'projects.keep', 'performance.keep', 'observations.post', 'catalogue.keep'],
      },
      {
        word: 'registers',
        to: '/registers',
        icon: <SolutionOutlined />,
        module: 'comparison',
        permissions: ['ledger.see', 'registers.keep', 'registers.check'],
      },
      { word: 'categories', to: '/categories', icon: <AppstoreOutlined />, permissions: ['ledger.see'] },
      { word: 'local', to: '/local', icon: <EditOutlined />, permissions: ['catalogue.keep'] },
    ],
  },
  // The three administrators' consoles: each sees their own.
  {
    word: 'system',
    entries: [
      { word: 'plugins', to: '/admin/plugins', icon: <DeploymentUnitOutlined />, permissions: ['system.administer', 'catalogue.keep'] },
      { word: 'users', to: '/admin/users', icon: <TeamOutlined />, permissions: ['users.see'] },
      { word: 'clients', to: '/admin/clients', icon: <KeyOutlined />, permissions: ['system.administer'] },
      { word: 'calls', to: '/admin/calls', icon: <HistoryOutlined />, permissions: ['system.administer'] },
      { word: 'webhooks', to: '/admin/webhooks', icon: <SendOutlined />, permissions: ['system.administer'] },
      { word: 'docs', to: '/swagger', icon: <ApiOutlined />, permissions: ['system.administer'], external: true },
    ],
  },
  {
    word: 'security',
    entries: [
      { word: 'grants', to: '/admin/grants', icon: <IdcardOutlined />, permissions: ['users.see', 'grants.decide'] },
      { word: 'roles', to: '/admin/roles', icon: <SolutionOutlined />, permissions: ['users.see', 'grants.decide'] },
      { word: 'policies', to: '/admin/policies', icon: <SafetyOutlined />, permissions: ['policies.keep', 'users.see'] },
      { word: 'chains', to: '/admin/chains', icon: <NodeIndexOutlined />, permissions: ['approval.chains'] },
    ],
  },
  {
    word: 'audit',
    entries: [
      { word: 'audit', to: '/audit', icon: <FileSearchOutlined />, permissions: ['audit.read'] },
      {
        word: 'evidence',
        to: '/evidence',
        icon: <SafetyCertificateOutlined />,
        permissions: ['ledger.see', 'system.administer', 'audit.read'],
      },
    ],
  },
];

export function mayOpen(entry: Entry, permissions: string[], modulesOff: string[] = []): boolean {
  if (entry.module && modulesOff.includes(entry.module)) return false;
  return entry.permissions.some((one) => permissions.includes(one));
}

/** Where somebody begins: the first entry of their menu. An administrator of users need not see money; what waits for them they are told of, and it is mostly nothing. */
export function firstScreen(permissions: string[], modulesOff: string[] = []): string {
  return (
    groups.flatMap((g) => g.entries).find((entry) => entry.word !== 'approval' && mayOpen(entry, permissions, modulesOff))?.to ??
    '/overview'
  );
}
