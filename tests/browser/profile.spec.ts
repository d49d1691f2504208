import { createHmac } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { ownPassword, runningHost } from './host';
import { expectAccessible, takePicture } from './looks';
import { test } from './watched';

// Passkeys belong to a domain, and an address of numbers is none.
const site = runningHost().url.replace('127.0.0.1', 'localhost');
const complaints: string[] = [];

test.describe.configure({ mode: 'serial' });

async function signIn(page: Page): Promise<void> {
  await page.goto(`${site}/sign-in?next=/profile`);
  await page.getByLabel('用户名').fill(runningHost().user);
  await page.getByLabel('密码', { exact: true }).fill(ownPassword);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** RFC 6238, as an authenticator app works it out. */
function codeOf(secret: string, at = Date.now()): string {
  const bits = [...secret].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', key).update(step).digest();
  const from = digest[19]! & 15;
  return String((digest.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A code is good for its own step of 30 s and the next: begin early in a step, so that a slow machine still types it in time. */
async function beginOfStep(page: Page): Promise<void> {
  const into = Date.now() % 30_000;
  if (into > 5_000) await page.waitForTimeout(30_000 - into);
}

test('a passkey of the device is registered, signs in without a password, and the policy of the page is never broken', async ({ page, context }) => {
  page.on('console', (message) => (/Content Security Policy/i.test(message.text()) ? complaints.push(message.text()) : undefined));
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  });
  await signIn(page);
  await expect(page.getByRole('heading', { name: '我的账户' })).toBeVisible();
  await page.getByRole('button', { name: '登记通行密钥' }).click();
  await page.getByLabel('名称').fill('办公电脑');
  await page.getByLabel('当前密码').fill(ownPassword);
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByRole('cell', { name: '办公电脑' })).toBeVisible();
  await expectAccessible(page, 20);
  await takePicture(page, 'profile-1440');

  await page.getByRole('button', { name: /^账户/ }).click();
  await page.getByText('退出登录').click();
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await expect(page.getByRole('heading', { name: '资金总览' })).toBeVisible();
  await page.goto(`${site}/profile`);
  await expect(page.getByRole('cell', { name: '通行密钥', exact: true })).toBeVisible(); // the means of this session
  await page.getByRole('row', { name: /办公电脑/ }).getByRole('button').click();
  await page.getByLabel('当前密码').fill(ownPassword);
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  await expect(page.getByText('没有通行密钥。')).toBeVisible();
});

test('an authenticator is set up by its QR code, asked for at the door, and turned off again', async ({ page }) => {
  test.setTimeout(90_000); // a minute as any other, and the half that the clock may make it wait
  page.on('console', (message) => (/Content Security Policy/i.test(message.text()) ? complaints.push(message.text()) : undefined));
  await signIn(page);
  await page.getByRole('button', { name: '绑定验证器' }).click();
  await page.getByLabel('当前密码').fill(ownPassword);
  await page.getByRole('button', { name: '下一步' }).click();
  const secret = await page.getByTestId('secret').innerText();
  // Codes work once: the one of the step before sets it up, that of now signs in.
  await beginOfStep(page);
  await page.getByLabel('验证器上的 6 位数字').fill(codeOf(secret, Date.now() - 30_000));
  await page.getByRole('button', { name: '启用' }).click();
  expect((await page.getByTestId('recovery-codes').innerText()).trim().split('\n')).toHaveLength(10);
  await page.getByRole('button', { name: '我已保存' }).click();

  await page.getByRole('button', { name: /^账户/ }).click();
  await page.getByText('退出登录').click();
  await signIn(page);
  await page.getByLabel('验证码').fill(codeOf(secret));
  await page.getByRole('button', { name: '确认' }).click();
  await expect(page.getByText('已启用：')).toBeVisible();
  await page.getByRole('button', { name: '停用' }).click();
  await page.getByLabel('当前密码').fill(ownPassword);
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(page.getByText('未启用。')).toBeVisible();
  expect(complaints).toEqual([]);
});
