import {
  ApiOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  BellOutlined,
  CloudUploadOutlined,
  DeploymentUnitOutlined,
  FileDoneOutlined,
  IdcardOutlined,
  KeyOutlined,
  PayCircleOutlined,
  ProjectOutlined,
  SafetyCertificateOutlined,
  SolutionOutlined,
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
      { word: 'payments', to: '/payments', icon: <PayCircleOutlined />, permissions: ['ledger.see'] },
      { word: 'projects', to: '/projects', icon: <ProjectOutlined />, permissions: ['ledger.see'] },
      { word: 'warnings', to: '/warnings', icon: <BellOutlined />, permissions: ['ledger.see'] },
      { word: 'reconciliation', to: '/reconciliation', icon: <FileDoneOutlined />, permissions: ['ledger.see'] },
    ],
  },
  {
    word: 'work',
    entries: [
      {
        word: 'imports',
        to: '/imports',
        icon: <CloudUploadOutlined />,
        permissions: ['indicators.move', 'payments.post', 'projects.keep', 'catalogue.keep'],
      },
      { word: 'categories', to: '/categories', icon: <AppstoreOutlined />, permissions: ['ledger.see'] },
    ],
  },
  // The three administrators' consoles: each sees their own.
  {
    word: 'system',
    entries: [
      { word: 'plugins', to: '/admin/plugins', icon: <DeploymentUnitOutlined />, permissions: ['system.administer'] },
      { word: 'users', to: '/admin/users', icon: <TeamOutlined />, permissions: ['users.see'] },
      { word: 'apiKeys', to: '/admin/api-keys', icon: <KeyOutlined />, permissions: ['system.administer'] },
      { word: 'docs', to: '/swagger', icon: <ApiOutlined />, permissions: ['system.administer'], external: true },
    ],
  },
  {
    word: 'security',
    entries: [
      { word: 'grants', to: '/admin/grants', icon: <IdcardOutlined />, permissions: ['users.see', 'grants.decide'] },
      { word: 'roles', to: '/admin/roles', icon: <SolutionOutlined />, permissions: ['users.see', 'grants.decide'] },
    ],
  },
  {
    word: 'audit',
    entries: [
      {
        word: 'evidence',
        to: '/evidence',
        icon: <SafetyCertificateOutlined />,
        permissions: ['ledger.see', 'system.administer', 'audit.read'],
      },
    ],
  },
];

export function mayOpen(entry: Entry, permissions: string[]): boolean {
  return entry.permissions.some((one) => permissions.includes(one));
}

/** Where somebody begins: the first entry of their menu. An administrator of users need not see money. */
export function firstScreen(permissions: string[]): string {
  return groups.flatMap((g) => g.entries).find((entry) => mayOpen(entry, permissions))?.to ?? '/overview';
}
