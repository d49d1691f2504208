import {
  DownOutlined,
  IdcardOutlined,
  LogoutOutlined,
  LockOutlined,
  MenuFoldOutlined,
  MenuOutlined,
  MenuUnfoldOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Avatar, Button, Drawer, Dropdown, Layout, Menu, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '@/i18n/language';
import { Brand } from './Brand';
import { ChangePasswordDialog } from './ChangePasswordDialog';
import { groups, mayOpen } from './navigation';
import { useMoneyUnit } from './preferences';
import { signOut, useSession } from './session';
import styles from './Shell.module.css';
import { useNarrow, usePhone } from '@/parts/useWidth';

const foldedKey = 'sunledger.menu.folded';

/** The frame around every screen: menu on the left, or in a drawer on a phone; unit, language and account on top. */
export function Shell() {
  const { t } = useTranslation();
  const wide = !useNarrow();
  const [folded, setFolded] = useState(() => localStorage.getItem(foldedKey) === 'yes');
  const [menuOpen, setMenuOpen] = useState(false);

  function fold() {
    localStorage.setItem(foldedKey, folded ? 'no' : 'yes');
    setFolded(!folded);
  }

  return (
    <Layout className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {t('shell.skip')}
      </a>
      {wide && (
        <Layout.Sider width={224} collapsedWidth={68} collapsed={folded} className={styles.sider}>
          <Brand folded={folded} />
          <MainMenu folded={folded} />
        </Layout.Sider>
      )}
      {!wide && (
        <Drawer
          open={menuOpen}
          onClose={() => setMenuOpen(false)}
          placement="left"
          size={272}
          title={<Brand />}
          className={styles.menuDrawer}
          styles={{ body: { padding: 8 } }}
        >
          <MainMenu onChosen={() => setMenuOpen(false)} />
        </Drawer>
      )}
      <Layout>
        <Layout.Header className={styles.header}>
          {wide ? (
            <Button
              type="text"
              icon={folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
              aria-label={t(folded ? 'shell.expandMenu' : 'shell.collapseMenu')}
              onClick={fold}
            />
          ) : (
            <Button type="text" icon={<MenuOutlined />} aria-label={t('shell.openMenu')} onClick={() => setMenuOpen(true)} />
          )}
          {!wide && <span className={styles.product}>{t('shell.product')}</span>}
          <span className={styles.spring} />
          <UnitSwitch />
          <LanguageSwitch />
          <Account />
        </Layout.Header>
        <Layout.Content id="content" role="main" tabIndex={-1} className={styles.content}>
          <Outlet />
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

function MainMenu({ folded = false, onChosen }: { folded?: boolean; onChosen?: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const permissions = session?.permissions ?? [];
  const path = useRouterState({ select: (s) => s.location.pathname });
  const shown = groups
    .map((g) => ({ ...g, entries: g.entries.filter((e) => mayOpen(e, permissions, session?.modulesOff)) }))
    .filter((g) => g.entries.length > 0);
  const selected = shown.flatMap((g) => g.entries).filter((e) => path === e.to || path.startsWith(`${e.to}/`));

  return (
    <nav aria-label={t('shell.mainMenu')}>
      <Menu
        theme="dark"
        mode="inline"
        inlineCollapsed={folded}
        selectedKeys={selected.map((e) => e.to)}
        onClick={onChosen}
        className={styles.menu}
        items={shown.map((group) => ({
          type: 'group',
          key: group.word,
          label: folded ? null : t(`shell.group.${group.word}`),
          children: group.entries.map((entry) => ({
            key: entry.to,
            icon: entry.icon,
            label: entry.external ? (
              <a href={entry.to} target="_blank" rel="noreferrer">
                {t(`shell.menu.${entry.word}`)}
              </a>
            ) : (
              <Link to={entry.to}>{t(`shell.menu.${entry.word}`)}</Link>
            ),
          })),
        }))}
      />
    </nav>
  );
}

function UnitSwitch() {
  const { t } = useTranslation();
  const { unit, chooseUnit } = useMoneyUnit();
  return (
    <Segmented
      size="small"
      aria-label={t('shell.unit')}
      value={unit}
      onChange={chooseUnit}
      options={[
        { value: 'wan', label: t('shell.wan') },
        { value: 'yuan', label: t('shell.yuan') },
      ]}
    />
  );
}

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh' : 'en';
  return (
    <Button type="text" size="small" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={() => chooseLanguage(other)}>
      {t('shell.otherLanguage')}
    </Button>
  );
}

function Account() {
  const { t } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const wide = !usePhone();
  const [changing, setChanging] = useState(false);

  async function leave() {
    await signOut(client);
    await navigate({ to: '/sign-in' });
  }

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', type: 'group', label: `${session?.name ?? ''} · ${session?.division.name ?? ''}` },
            { key: 'profile', icon: <IdcardOutlined />, label: t('shell.profile'), onClick: () => void navigate({ to: '/profile' }) },
            { key: 'password', icon: <LockOutlined />, label: t('shell.changePassword'), onClick: () => setChanging(true) },
            { type: 'divider' },
            { key: 'leave', icon: <LogoutOutlined />, label: t('shell.signOut'), onClick: () => void leave() },
          ],
        }}
      >
        <Button type="text" className={styles.account} aria-label={`${t('shell.account')}: ${session?.name ?? ''}`}>
          <Avatar size={26} icon={<UserOutlined />} className={styles.avatar} />
          {wide && (
            <>
              <span>{session?.name}</span>
              <DownOutlined className={styles.arrow} />
            </>
          )}
        </Button>
      </Dropdown>
      <ChangePasswordDialog open={changing} onClose={() => setChanging(false)} />
    </>
  );
}
