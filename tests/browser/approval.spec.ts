import { expect, type Browser, type Page } from '@playwright/test';
import { choose } from './choose';
import { runningHost } from './host';
import { expectAccessible, takePicture } from './looks';
import { call, person } from './people';
import { test } from './watched';

const host = runningHost();
const stamp = Date.now();
/** Somebody of Shanting with one role. */
const colleague = (admin: Page, browser: Browser, name: string, role: string) => person(admin, browser, { id: `${role}-${stamp}`, name, role, divisionCode: '370406' });

test('a release goes from a county clerk to its approval by two other people, and the money is then released', async ({
  page,
  browser,
}) => {
  await page.goto(`${host.url}/approval`);
  const indicator = `APV-${stamp}`;
  await call(page, 'POST', 'indicators', {
    id: indicator,
    fundCode: 'C13',
    year: 2018,
    divisionCode: '370406',
    docNo: '山财指〔2018〕99号',
    docDate: '2018-05-01',
    amount: 1000,
  });
  const clerk = await colleague(page, browser, '王经办', 'owner-clerk');
  const head = await colleague(page, browser, '李负责', 'owner-head');
  const budget = await colleague(page, browser, '张预算', 'budget');
  const money = async () => (await call(page, 'GET', `indicators/${indicator}`)) as unknown as Record<string, number>;

  await clerk.goto(`${host.url}/approval`);
  await clerk.getByRole('button', { name: '提交单据' }).click();
  const form = clerk.getByRole('dialog');
  await choose(form.getByLabel('单据类型'), '指标下达');
  await form.getByLabel('单据编号', { exact: true }).fill(`D-${stamp}`);
  await form.getByLabel('下达编号').fill(`R-${stamp}`);
  await form.getByLabel('上级指标编号').fill(indicator);
  await form.getByLabel('接收方代码').fill('370406108');
  await form.getByLabel('下级指标编号').fill(`C-${stamp}`);
  await form.getByLabel('下达文号').fill('山财指〔2018〕100号');
  await form.getByLabel('下达金额').fill('600');
  await form.getByLabel('下达日期').fill('2018-06-15');
  await form.getByLabel('下达日期').press('Enter');
  await form
    .getByRole('button', { name: '提 交' })
    .or(form.getByRole('button', { name: '提交', exact: true }))
    .click();
  await expect(clerk.getByText('已提交，等待审批')).toBeVisible();
  await clerk.getByRole('tab', { name: /我提交的/ }).click();
  await expect(clerk.getByText('办理中').first()).toBeVisible();

  for (const [who, done] of [
    [head, '办理中'],
    [budget, '已通过'],
  ] as const) {
    await who.goto(`${host.url}/approval`);
    await who.getByRole('button', { name: /下达.*600\.00 元/ }).click();
    const drawer = who.getByRole('dialog');
    await expect(drawer.getByRole('row', { name: /未分配余额/ })).toContainText('1,000.00 元');
    await expect(drawer.getByRole('row', { name: /未分配余额/ })).toContainText('400.00 元');
    if (who === head) {
      await expectAccessible(who, 40);
      await takePicture(who, 'approval-1440');
    }
    await drawer.getByRole('textbox', { name: '审批意见' }).fill('同意。');
    await drawer.getByRole('button', { name: /^同\s?意$/ }).click();
    await expect(drawer.getByText(done, { exact: true }).first()).toBeVisible();
  }

  await expect(budget.getByText('没有待办单据')).toBeAttached();
  const indicatorNow = await money();
  expect(JSON.stringify(indicatorNow)).toContain('"released":600');
  for (const one of [clerk, head, budget]) await one.context().close();
});

test('what is returned has its reason, whoever is away is stood in for, and what waits is agreed to in one go', async ({ page, browser }) => {
  await page.goto(`${host.url}/approval`);
  const indicator = `APR-${stamp}`;
  await call(page, 'POST', 'indicators', { id: indicator, fundCode: 'C13', year: 2018, divisionCode: '370405', docNo: '台财指〔2018〕99号', docDate: '2018-05-01', amount: 1000 });
  const of = (role: string, name: string) => person(page, browser, { id: `${role}-t-${stamp}`, name, role, divisionCode: '370405' });
  const [clerk, head, deputy] = [await of('owner-clerk', '赵经办'), await of('owner-head', '孙负责'), await of('agriculture', '吴汇总')];
  const release = (n: number) => ({
    id: `RT-${n}-${stamp}`, from: indicator, to: '370405101', childId: `CT-${n}-${stamp}`, docNo: `台财指〔2018〕10${n}号`, amount: 100 * n, releasedOn: '2018-06-15',
  });
  for (const n of [1, 2, 3]) await call(clerk, 'POST', 'approval/documents', { id: `DT-${n}-${stamp}`, kind: 'indicator-release', content: release(n) });

  await head.goto(`${host.url}/approval`);
  await expect(head.getByRole('row', { name: /DT-3/ })).toBeVisible();
  await takePicture(head, 'approval-inbox-1440');
  await head.getByRole('button', { name: /下达.*100\.00 元/ }).click();
  const drawer = head.getByRole('dialog');
  await expect(drawer.getByRole('button', { name: /^退\s?回$/ })).toBeDisabled(); // not without a reason
  await drawer.getByRole('textbox', { name: '审批意见' }).fill('金额与文件不符，请核对。');
  await drawer.getByRole('button', { name: /^退\s?回$/ }).click();
  await expect(drawer.getByText('退回待修改', { exact: true }).first()).toBeVisible();
  await clerk.goto(`${host.url}/approval?box=submitted&open=DT-1-${stamp}`);
  await expect(clerk.getByRole('dialog').getByText('金额与文件不符，请核对。')).toBeVisible();

  await head.goto(`${host.url}/approval`);
  await head.getByRole('button', { name: '委托代办' }).click();
  const away = head.getByRole('dialog', { name: '委托代办' });
  await away.getByLabel('受托人账号').fill(`agriculture-t-${stamp}`);
  await away.getByLabel('截止日期').fill(new Date(stamp + 3 * 86_400_000).toISOString().slice(0, 10));
  await away.getByLabel('截止日期').press('Enter');
  await away.getByLabel('事由').fill('出差');
  await away.getByRole('button', { name: /^委\s?托$/ }).click();
  await expect(away.getByRole('row', { name: /吴汇总/ })).toBeVisible();

  await deputy.goto(`${host.url}/approval`);
  for (const n of [2, 3]) await deputy.getByRole('row', { name: new RegExp(`DT-${n}`) }).getByRole('checkbox').check();
  await deputy.getByRole('button', { name: '同意选中的 2 份' }).click();
  await deputy.getByRole('tooltip').getByRole('button', { name: /确\s?定/ }).click();
  await expect(deputy.getByText('已同意 2 份，0 份未办理')).toBeVisible();
  await deputy.goto(`${host.url}/approval?box=done&open=DT-2-${stamp}`);
  await expect(deputy.getByRole('dialog').getByText(/代 owner-head-t-\d+ 办理/)).toBeVisible();
  for (const one of [clerk, head, deputy]) await one.context().close();
});

test('a chain is designed as a table of steps, tried on a sample, and saved as a new version', async ({ page }) => {
  await page.goto(`${host.url}/admin/chains`);
  await expect(page.getByRole('button', { name: '指标下达（县级）', exact: true })).toBeVisible();
  await expectAccessible(page, 40);
  await takePicture(page, 'chains-1440');
  await page.getByLabel('区划代码').first().fill('370406');
  await choose(page.getByLabel('单据类型').first(), '指标下达');
  await page.getByRole('button', { name: /^试\s?走$/ }).click();
  await expect(page.getByText(/指标下达（县级） · 第 \d+ 版/)).toBeVisible();
  await page.getByRole('button', { name: '指标登录', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByLabel('步骤名称 1')).toHaveValue('归口科室负责人确认接收');
  await drawer.getByRole('button', { name: '提交为新版本' }).click();
  await expect(page.getByText('已保存为新版本')).toBeVisible();
});

test('whoever guards the office sees where somebody is signed in, and ends it with a reason', async ({ page, browser }) => {
  await page.goto(`${host.url}/admin/users`);
  const reviewer = await colleague(page, browser, '周复核', 'supervision');
  const account = `supervision-${stamp}`;
  await page.getByPlaceholder('查询用户名或姓名').fill(account);
  await page.getByPlaceholder('查询用户名或姓名').press('Enter');
  await page.getByRole('row', { name: new RegExp(account) }).getByRole('button', { name: '登录情况' }).click();
  const where = page.getByRole('dialog', { name: '周复核 的登录情况' });
  await expect(where.getByRole('row', { name: /Chrome \d+ · Linux/ })).toContainText(/\.\*|::\*/); // the network, not the machine
  await expectAccessible(page, 20);
  await where.getByRole('button', { name: '终止', exact: true }).or(where.getByRole('button', { name: '终 止' })).first().click();
  const why = page.getByRole('dialog', { name: /终止“周复核”在此设备上的登录/ });
  await why.getByRole('button', { name: /^终\s?止$/ }).click();
  await expect(why.getByText('请填写理由')).toBeVisible();
  await why.getByLabel('理由').fill('设备遗失');
  await why.getByRole('button', { name: /^终\s?止$/ }).click();
  await expect(where.getByText('当前没有登录')).toBeVisible();
  await reviewer.goto(`${host.url}/overview`);
  await expect(reviewer).toHaveURL(/\/sign-in/);
  await reviewer.context().close();
});
