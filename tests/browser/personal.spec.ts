import { expect, test } from '@playwright/test';
import { runningHost, scope } from './host';
import { expectAccessible } from './looks';

const host = runningHost();

test('a payee is masked until somebody says why they must see it in full', async ({ page }) => {
  await page.goto(`${host.url}/payments?${scope}`);
  await page.locator('tbody tr.ant-table-row').first().getByRole('button').first().click();
  const payment = page.getByRole('dialog').first();
  await expect(payment.getByText(/^\*{4}\S{4}$/)).toBeVisible();

  await payment.getByRole('button', { name: '查看完整信息' }).click();
  const asking = page.getByRole('dialog', { name: '查看完整信息' });
  await asking.getByRole('button', { name: /查\s*看$/ }).click();
  await expect(asking.getByText('请填写不少于 4 个字的理由')).toBeVisible();
  await asking.getByLabel('查看理由').fill('核对退款账户');
  await expectAccessible(page, 30);
  await asking.getByRole('button', { name: /查\s*看$/ }).click();

  await expect(payment.getByText(/^[0-9A-Za-z-]{8,}$/).last()).toBeVisible();
});

test('the trail opens for the audit administrator alone', async ({ page }) => {
  await page.goto(`${host.url}/audit`);
  await expect(page.getByText('您没有此项操作的权限')).toBeVisible();
});
