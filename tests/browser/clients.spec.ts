import { expect } from '@playwright/test';
import { runningHost } from './host';
import { expectAccessible, takePicture } from './looks';
import { test } from './watched';

const host = runningHost();

test('a client is made, its maker reads what was refused and rehearses it, and its events are subscribed to', async ({ page, request }) => {
  await page.goto(`${host.url}/admin/clients`);
  await page.getByRole('button', { name: '新建客户端' }).click();
  const dialog = page.getByRole('dialog', { name: '新建客户端' });
  await dialog.getByLabel('用途').fill('国库接口');
  await dialog.getByRole('textbox', { name: /区划/ }).fill('370400');
  await dialog.getByLabel('登记支付').check();
  await dialog.getByLabel('查看本区划及以下台账').check();
  await dialog.getByRole('button', { name: '新建' }).click();
  const secret = (await page.getByText(/^sl_[\w-]{40,}/).innerText()).trim();

  const refused = await request.post(`${host.url}/api/v1/payments`, {
    headers: { Authorization: `Bearer ${secret}` },
    data: {
      id: 'D-1',
      indicatorId: 'none',
      projectCode: 'none',
      amount: 1,
      paidOn: '2018-06-15',
      payeeName: '某公司',
      payeeAccount: '370481199001011234',
    },
  });
  expect(refused.status()).toBe(422);
  expect(refused.headers()['ratelimit-limit']).toBe('6000');

  await page.goto(`${host.url}/developer`);
  await page.getByLabel('密钥').fill(secret);
  await page.getByRole('button', { name: '查看', exact: true }).click();
  // It is in the log about a second after its answer.
  await expect(async () => {
    await page.getByRole('checkbox', { name: '只看被拒绝的' }).click();
    await expect(page.getByRole('row', { name: /POST \/api\/v1\/payments/ })).toBeVisible({ timeout: 700 });
  }).toPass();
  await takePicture(page, 'developer-1440');
  await page.getByRole('row', { name: /POST \/api\/v1\/payments/ }).click();
  const call = page.getByRole('dialog', { name: '调用详情' });
  await expect(call.getByText('**************1234')).toBeVisible();
  await call.getByRole('button', { name: '试发' }).click();
  await expect(call.getByText('本次答复 422')).toBeVisible();
  await expectAccessible(page, 20);
  await takePicture(page, 'developer-call-1440');

  const subscribe = (address: string) =>
    request.post(`${host.url}/api/v1/clients/me/webhooks`, {
      headers: { Authorization: `Bearer ${secret}` },
      data: { address, kinds: ['warning.opened'] },
    });
  expect(await (await subscribe('https://10.0.0.1/hook')).text()).toContain('address_forbidden');
  expect(await (await subscribe('https://8.8.8.8/hook')).text()).toContain('whsec_');
  await page.goto(`${host.url}/admin/webhooks`);
  await page.getByRole('combobox', { name: '选择接口客户端' }).click();
  await page
    .getByTitle(/^国库接口/)
    .last()
    .click();
  await expect(page.getByRole('row', { name: /8\.8\.8\.8/ })).toBeVisible();
  await takePicture(page, 'webhooks-1440');
});
