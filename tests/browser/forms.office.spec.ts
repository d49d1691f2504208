import { expect } from '@playwright/test';
import { choose } from './choose';
import { file, open, stamp } from './forms';
import { runningHost } from './host';
import { call, person } from './people';
import { test } from './watched';

const host = runningHost();

// The forms about people, programs and rules of the office that no story of the other files ends: each is filled in and sent, and what became of it is looked at. That nothing was sent which no route asks for, `watched` sees to.

test('approval is demanded somewhere and no more, a phrase is kept, and a document gets a file and is withdrawn', async ({
  page,
  browser,
}) => {
  await open(page, 'admin/chains');
  const demands = page.locator('.ant-card').filter({ hasText: '打开后' });
  await choose(demands.getByLabel('要求审批').first(), '项目');
  await demands.getByLabel('区划代码').fill('370406');
  await demands.getByRole('button', { name: '要求审批' }).click();
  const row = demands.getByRole('row', { name: /山亭区/ });
  await row.getByRole('button', { name: /^取\s?消$/ }).click();
  await expect(row).toHaveCount(0);

  const indicator = `FRM-${stamp}`;
  await call(page, 'POST', 'indicators', {
    id: indicator,
    fundCode: 'C13',
    year: 2018,
    divisionCode: '370406',
    docNo: '山财指〔2018〕77号',
    docDate: '2018-05-01',
    amount: 1000,
  });
  const clerk = await person(page, browser, { id: `clerk-f-${stamp}`, name: '经办', role: 'owner-clerk', divisionCode: '370406' });
  const head = await person(page, browser, { id: `head-f-${stamp}`, name: '负责', role: 'owner-head', divisionCode: '370406' });
  for (const n of [1, 2])
    await call(clerk, 'POST', 'approval/documents', {
      id: `DF-${n}-${stamp}`,
      kind: 'indicator-release',
      content: {
        id: `RF-${n}-${stamp}`,
        from: indicator,
        to: '370406108',
        childId: `CF-${n}-${stamp}`,
        docNo: `山财指〔2018〕7${n}号`,
        amount: 100 * n,
        releasedOn: '2018-06-15',
      },
    });
  await open(clerk, `approval?box=submitted&open=DF-1-${stamp}`);
  let drawer = clerk.getByRole('dialog', { name: '审批单据' });
  await drawer.locator('input[type=file]').setInputFiles(file);
  await expect(drawer.getByRole('link', { name: /凭证\.pdf/ })).toBeVisible();
  await drawer.getByRole('button', { name: /^撤\s?回$/ }).click();
  await clerk
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .click();
  await expect(drawer.getByText('已撤回').first()).toBeVisible();
  await drawer.getByRole('button', { name: '修改并重新提交' }).click();
  const again = clerk.getByRole('dialog', { name: '修改后重新提交' });
  await again.getByLabel('下达金额').fill('150');
  await again.getByRole('button', { name: /^提\s?交$/ }).click();
  await expect(again).toBeHidden();

  await open(head, `approval?open=DF-2-${stamp}`);
  drawer = head.getByRole('dialog', { name: '审批单据' });
  await drawer.getByRole('textbox', { name: '审批意见' }).fill('重复下达，不予同意。');
  await drawer.getByRole('button', { name: '存为常用语' }).click();
  await expect(drawer.getByRole('button', { name: '存为常用语' })).toBeHidden();
  await drawer.getByRole('button', { name: /^否\s?决$/ }).click();
  await head
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .click();
  await expect(drawer.getByText('已否决').first()).toBeVisible();
  for (const one of [clerk, head]) await one.context().close();
});

test('a role is taken back, and an account is closed and opened again', async ({ page, browser }) => {
  await open(page, 'admin/users');
  const clerk = await person(page, browser, { id: `leaves-${stamp}`, name: '离岗人', role: 'performance', divisionCode: '370402' });
  await open(page, 'admin/grants?tab=history');
  await page
    .getByRole('row', { name: new RegExp(`leaves-${stamp}`) })
    .getByRole('button', { name: /^收\s?回$/ })
    .click();
  let dialog = page.getByRole('dialog', { name: /收回/ });
  await dialog.getByLabel('理由').fill('离岗');
  await dialog.getByRole('button', { name: /^收\s?回$/ }).click();
  await expect(dialog).toBeHidden();

  await open(page, 'admin/users');
  await page.getByPlaceholder('查询用户名或姓名').fill(`leaves-${stamp}`);
  await page.getByPlaceholder('查询用户名或姓名').press('Enter');
  const row = page.getByRole('row', { name: new RegExp(`leaves-${stamp}`) });
  await row.getByRole('button', { name: /^注\s?销$/ }).click();
  dialog = page.getByRole('dialog', { name: /注销/ });
  await dialog.getByLabel('理由').fill('调离');
  await dialog.getByRole('button', { name: /^注\s?销$/ }).click();
  await expect(row).toContainText('已注销');
  await row.getByRole('button', { name: /^启\s?用$/ }).click();
  await expect(row).not.toContainText('已注销');
  await clerk.context().close();
});

test('a client gets another limit and is closed, and its subscription is tried and ended', async ({ page, request }) => {
  await open(page, 'admin/clients');
  const made = (await call(page, 'POST', 'clients', { name: `接口 ${stamp}`, divisionCode: '370400', scopes: ['ledger.see'] })) as {
    id: string;
    key: string;
  } | null;
  const subscribed = await request.post(`${host.url}/api/v1/clients/me/webhooks`, {
    headers: { Authorization: `Bearer ${made!.key}` },
    data: { address: 'https://8.8.4.4/hook', kinds: ['warning.opened'] },
  });
  expect(subscribed.status(), await subscribed.text()).toBe(201);
  await open(page, `admin/webhooks?client=${made!.id}`);
  await page.getByRole('combobox', { name: '选择接口客户端' }).click();
  await page
    .getByTitle(new RegExp(`^接口 ${stamp}`))
    .last()
    .click();
  const hook = page.getByRole('row', { name: /8\.8\.4\.4/ });
  await hook.getByRole('button', { name: '发送测试事件' }).click();
  await expect(page.getByText('测试事件已排队')).toBeVisible();
  await hook.getByRole('button', { name: /^停\s?用$/ }).click();
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .last()
    .click();
  await expect(hook.getByText('已停用')).toBeVisible();

  await open(page, 'admin/clients');
  await page.getByRole('button', { name: `接口 ${stamp}` }).click();
  const drawer = page.getByRole('dialog').first();
  await drawer.getByRole('spinbutton').fill('120');
  await drawer.getByRole('button', { name: '调整上限' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await expect(drawer.getByRole('button', { name: '调整上限' })).toBeDisabled(); // read again: what is shown stands still
  await drawer
    .locator('button')
    .filter({ hasText: /^关\s?闭$/ })
    .click();
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .click();
  await expect(page.getByText('客户端已关闭')).toBeVisible();
});

test('a local pack is tried on last year, put in force and taken back', async ({ page }) => {
  await open(page, 'local?division=370402&year=2018');
  await page.getByRole('button', { name: '新增资金' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('资金名称').fill('社区公益资金');
  await dialog.getByLabel('归口科室').fill('社会保障科');
  await dialog.getByLabel('依据').fill('市中财〔2018〕1号');
  await dialog.getByRole('button', { name: /添\s?加/ }).click();
  await expect(page.getByText('检查通过')).toBeVisible();
  await page.getByRole('button', { name: '试算 2018 年' }).click();
  await expect(page.getByRole('button', { name: '试算 2018 年' })).toBeEnabled();
  await page.getByRole('button', { name: /发\s?布/ }).click();
  await expect(page.getByText('与现行一致')).toBeVisible();
  const versions = page.locator('.ant-card').filter({ hasText: '版本' }).filter({ hasText: '现行' });
  await versions
    .getByRole('button', { name: /^撤\s?回$/ })
    .first()
    .click();
  const asking = page.getByRole('dialog', { name: '撤回' });
  await asking.getByRole('textbox').fill('科室未定');
  await asking.getByRole('button', { name: /^撤\s?回$/ }).click();
  await expect(page.getByText('已撤回').first()).toBeVisible();
});

test('the chain of seals is verified on demand', async ({ page }) => {
  await open(page, 'evidence');
  await page.getByRole('button', { name: '立即核验' }).click();
  await expect(page.getByText('全部记录与存证一致')).toBeVisible();
});
