import { expect } from '@playwright/test';
import { runningHost, scope } from './host';
import { expectAccessible } from './looks';
import { test } from './watched';

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

test('a line of a person who is paid is masked, and says why it is opened', async ({ page }) => {
  const paid = await page.request.get(`${host.url}/api/v1/payments?${scope}&fund=C21&limit=1`);
  const payment = (await paid.json()).items[0];
  const line = {
    id: 'B-PERSON-1',
    paymentId: payment.id,
    name: '张三',
    idNumber: '370402198001010011',
    item: '雨露计划补助',
    payMonth: '2018-09',
    amount: payment.amount,
  };
  const entered = await page.request.post(`${host.url}/api/v1/person-lines`, { data: line, headers: { 'X-Requested-With': 'SunLedger' } });
  expect(entered.ok(), await entered.text()).toBeTruthy();

  await page.goto(`${host.url}/persons?${scope}`);
  await expect(page.getByText('370402********0011')).toBeVisible();
  await expect(page.getByText('张三')).toHaveCount(0);
  await expectAccessible(page, 30);
  await page.getByRole('button', { name: '张*', exact: true }).click();
  const details = page.getByRole('dialog').first();
  await details.getByRole('button', { name: '查看完整人员信息' }).click();
  const asking = page.getByRole('dialog', { name: '查看完整人员信息' });
  await asking.getByLabel('查看理由').fill('核对发放名册');
  await asking.getByRole('button', { name: /查\s*看$/ }).click();
  await expect(details.getByText('370402198001010011')).toBeVisible();
});

test('the trail opens for the audit administrator alone', async ({ page }) => {
  await page.goto(`${host.url}/audit`);
  await expect(page.getByText('您没有此项操作的权限')).toBeVisible();
});
