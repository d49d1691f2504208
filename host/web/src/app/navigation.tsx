import {
  ApiOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  BellOutlined,
  CloudUploadOutlined,
  DeploymentUnitOutlined,
  KeyOutlined,
  PayCircleOutlined,
  ProjectOutlined,
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
  permission?: Permission;
  /** Served by the host itself, outside of this application. */
  external?: boolean;
}

/** The main menu. What a caller may not do is not shown; the API refuses it all the same. */
export const groups: { word: GroupWord; entries: Entry[] }[] = [
  {
    word: 'ledger',
    entries: [
      { word: 'overview', to: '/overview', icon: <BarChartOutlined />, permission: 'ledger.see' },
      { word: 'indicators', to: '/indicators', icon: <AuditOutlined />, permission: 'ledger.see' },
      { word: 'payments', to: '/payments', icon: <PayCircleOutlined />, permission: 'ledger.see' },
      { word: 'projects', to: '/projects', icon: <ProjectOutlined />, permission: 'ledger.see' },
      { word: 'warnings', to: '/warnings', icon: <BellOutlined />, permission: 'ledger.see' },
    ],
  },
  {
    word: 'work',
    entries: [
      { word: 'imports', to: '/imports', icon: <CloudUploadOutlined /> },
      { word: 'categories', to: '/categories', icon: <AppstoreOutlined /> },
    ],
  },
  {
    word: 'system',
    entries: [
      { word: 'plugins', to: '/admin/plugins', icon: <DeploymentUnitOutlined />, permission: 'system.administer' },
      { word: 'users', to: '/admin/users', icon: <TeamOutlined />, permission: 'system.administer' },
      { word: 'apiKeys', to: '/admin/api-keys', icon: <KeyOutlined />, permission: 'system.administer' },
      { word: 'docs', to: '/swagger', icon: <ApiOutlined />, permission: 'system.administer', external: true },
    ],
  },
];
