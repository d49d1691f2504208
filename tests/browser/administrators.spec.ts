import { expect, type Page } from '@playwright/test';
import { choose } from './choose';
import { runningHost } from './host';
import { expectAccessible, takePicture } from './looks';
import { call, person } from './people';
import { test } from './watched';

const host = runningHost();
const stamp = Date.now();
const until = new Date(stamp + 7 * 86_400_000).toISOString().slice(0, 10);

const expectMenu = (page: Page, words: string[]) => expect(page.getByRole('navigation', { name: '主菜单' }).getByRole('link')).toHaveText(words);

const expectRefused = (page: Page) => expect(page.getByText(/没有此项操作的权限|您的角色不能查看本页/).first()).toBeVisible();

test('three administrators share what one could abuse: one makes the account, one proposes, one agrees, and the trail has it', async ({ page, browser }) => {
  await page.goto(`${host.url}/admin/users`);
  const of = (role: string, name: string) => person(page, browser, { id: `${role}-${stamp}`, name, role, divisionCode: '370402', until });
  const [system, security, audit] = [await of('system-admin', '系统甲'), await of('security-admin', '安全乙'), await of('audit-admin', '审计丙')];
  const newcomer = `newcomer-${stamp}`;

  // The first runs the platform and makes accounts; roles he gives to nobody.
  await system.goto(`${host.url}/`);
  await expect(system).toHaveURL(/\/admin\/plugins/);
  await expectMenu(system, ['审批', '插件与开关', '用户', '接口客户端', '调用日志', '回调订阅', '接口文档', '授权', '角色说明', '安全策略', '账本存证']);
  await system.getByRole('tab', { name: '功能模块' }).click();
  await expect(system.getByRole('switch', { name: '停用“数据导入”' })).toBeVisible();
  await call(system, 'POST', 'users', { id: newcomer, name: '新来的', divisionCode: '370402' });
  await system.goto(`${host.url}/admin/grants`);
  await expect(system.getByRole('heading', { name: '授权', exact: true })).toBeVisible();
  await expect(system.getByRole('button', { name: '提出授权' })).toHaveCount(0);

  // The second proposes a role, and cannot agree to it.
  await security.goto(`${host.url}/admin/grants`);
  await expectMenu(security, ['审批', '用户', '授权', '角色说明', '安全策略', '审批流程']);
  await security.getByRole('button', { name: '提出授权' }).click();
  const dialog = security.getByRole('dialog');
  await dialog.getByLabel('用户名').fill(newcomer);
  await choose(dialog.getByLabel('角色'), '绩效岗');
  await dialog.getByLabel('理由').fill('到岗');
  await dialog.getByRole('button', { name: '提出授权' }).click();
  const proposed = security.getByRole('row', { name: new RegExp(newcomer) });
  await expect(proposed.getByRole('button', { name: '撤回' })).toBeVisible();
  await expect(proposed.getByRole('button', { name: '同意', exact: true })).toHaveCount(0);
  await takePicture(security, 'grants-waiting-1440');

  // The third agrees, sees nothing of the money, and finds the act in the trail that nobody else may read.
  await audit.goto(`${host.url}/admin/grants`);
  await expectMenu(audit, ['审批', '用户', '授权', '角色说明', '安全策略', '审计', '账本存证']);
  await audit.getByRole('row', { name: new RegExp(newcomer) }).getByRole('button', { name: '同意', exact: true }).click();
  await audit.getByRole('tooltip').getByRole('button', { name: /^同\s?意$/ }).click();
  await expect(audit.getByText('没有待审定的授权')).toBeVisible();

  // The first makes a new password for somebody who lost theirs: it waits in the inbox of the second, who asks the user and confirms it.
  await system.goto(`${host.url}/admin/users`);
  await system.getByPlaceholder('查询用户名或姓名').fill(newcomer);
  await system.getByPlaceholder('查询用户名或姓名').press('Enter');
  await system.getByRole('row', { name: new RegExp(newcomer) }).getByRole('button', { name: '重置密码' }).click();
  await system.getByRole('tooltip').getByRole('button', { name: /确\s?定/ }).click();
  await expect(system.getByText('请当面或通过可靠渠道告知本人')).toBeVisible();
  await security.goto(`${host.url}/approval`);
  await expect(security.getByRole('button', { name: '提交单据' })).toHaveCount(0);
  await security.getByRole('row', { name: /一次性密码确认/ }).getByRole('button', { name: new RegExp(newcomer) }).click();
  await expect(security).toHaveURL(/\/admin\/users/);
  await security.getByRole('row', { name: new RegExp(newcomer) }).getByRole('button', { name: '确认新密码' }).click();
  await security.getByRole('tooltip').getByRole('button', { name: /确\s?定/ }).click();
  await expect(security.getByText('新密码待确认')).toHaveCount(0);

  await audit.goto(`${host.url}/audit?by=audit-admin-${stamp}&verb=grant`);
  await audit.getByRole('row', { name: /审计丙/ }).getByRole('button').first().click();
  await expect(audit.getByRole('dialog', { name: '日志详情' })).toContainText(newcomer);
  await expectAccessible(audit, 30);
  await audit.keyboard.press('Escape');
  await takePicture(audit, 'audit-1440');
  await audit.goto(`${host.url}/payments`);
  await expectRefused(audit);
  await security.goto(`${host.url}/audit`);
  await expectRefused(security);
  for (const one of [system, security, audit]) await one.context().close();
});
