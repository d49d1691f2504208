import { expect } from '@playwright/test';
import { ownPassword, runningHost, storageFile } from './host';
import { expectAccessible, takePicture } from './looks';
import { test } from './watched';

const host = runningHost();

test('a stranger is led to the door, and told in words why it stays shut', async ({ page }) => {
  await page.goto(`${host.url}/payments?year=2018`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expect(page.getByRole('heading', { name: '欢迎使用阳光台账' })).toBeVisible();
  await expectAccessible(page, 15);
  await takePicture(page, 'sign-in-1440');

  await page.getByLabel('用户名').fill('nobody');
  await page.getByLabel('密码', { exact: true }).fill('not-the-password');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('sign_in_failed');
});

test('the door is readable on a phone and in English', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${host.url}/sign-in`);
  await expect(page.getByRole('heading', { name: '欢迎使用阳光台账' })).toBeVisible();
  await takePicture(page, 'sign-in-390');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to SunLedger' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page, 12);
});

test('a one-time password opens the door once: it is replaced before anything else', async ({ page }) => {
  await page.goto(`${host.url}/sign-in?next=${encodeURIComponent('/overview?year=2018')}`);
  await page.getByLabel('用户名').fill(host.user);
  await page.getByLabel('密码', { exact: true }).fill(host.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();

  if (host.group) {
    await expect(page.getByRole('heading', { name: '设置新密码' })).toBeVisible();
    await expectAccessible(page, 12);
    await page.getByLabel('当前密码').fill(host.password);
    await page.getByLabel('新密码', { exact: true }).fill('short');
    await page.getByLabel('再输一次新密码').fill('short');
    await page.getByRole('button', { name: '保存新密码' }).click();
    await expect(page.getByText('新密码至少 12 个字符')).toBeVisible();
    await page.getByLabel('新密码', { exact: true }).fill(ownPassword);
    await page.getByLabel('再输一次新密码').fill(ownPassword);
    await page.getByRole('button', { name: '保存新密码' }).click();
  }

  await expect(page).toHaveURL(/\/overview\?year=2018/);
  await expect(page.getByRole('heading', { name: '资金总览' })).toBeVisible();
  await page.context().storageState({ path: storageFile });
});

test('who signs out is outside, and stays outside when going back', async ({ page }) => {
  await page.goto(`${host.url}/sign-in`);
  await page.getByLabel('用户名').fill(host.user);
  await page.getByLabel('密码', { exact: true }).fill(host.group ? ownPassword : host.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('heading', { name: '资金总览' })).toBeVisible();
  await page.getByRole('button', { name: /^账户/ }).click();
  await page.getByText('退出登录').click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(`${host.url}/overview`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});
