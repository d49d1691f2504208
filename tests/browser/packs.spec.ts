import { expect } from '@playwright/test';
import { choose } from './choose';
import { runningHost } from './host';
import { expectAccessible, takePicture } from './looks';
import { test } from './watched';

const host = runningHost();

test('a city clerk adds a fund with two fields and one rule, and a payment raises its warning', async ({ page }) => {
  await page.goto(`${host.url}/local?division=370400&year=2018`);
  await expect(page.getByRole('heading', { name: '本地资金与规则' })).toBeVisible();

  await page.getByRole('button', { name: '新增资金' }).click();
  let dialog = page.getByRole('dialog');
  await dialog.getByLabel('资金名称').fill('路灯补助资金');
  await dialog.getByLabel('归口科室').fill('经济建设科');
  await dialog.getByLabel('依据').fill('枣财建〔2018〕1号');
  await dialog.getByRole('button', { name: /添\s?加/ }).click();
  await expect(page.getByText('370400-X01')).toBeVisible();

  for (const [name, kind] of [
    ['路灯盏数', '个数'],
    ['已验收', '是否'],
  ] as const) {
    await page.getByRole('button', { name: '新增填报项目' }).click();
    dialog = page.getByRole('dialog');
    await dialog.getByLabel('项目名称').fill(name);
    await choose(dialog.getByLabel('类型'), new RegExp(`^${kind}$`));
    await dialog.getByRole('button', { name: /添\s?加/ }).click();
    await expect(dialog).toBeHidden();
  }

  await page.getByRole('button', { name: '新增规则' }).click();
  dialog = page.getByRole('dialog');
  await dialog.getByLabel('规则名称').fill('单灯造价偏高');
  await dialog.getByLabel('条件').fill('支付金额 ÷ 路灯 ＞ 50 且 非 已验收');
  await expect(dialog.locator('mark')).toHaveText('路灯');
  await expect(dialog.getByText(/是否指路灯盏数/)).toBeVisible();
  await takePicture(page, 'packs-fault-1440');
  await dialog.getByLabel('条件').fill('支付金额 ÷ 路灯盏数 ＞ 50 且 非 已验收');
  await expect(dialog.getByRole('status', { name: '读作' })).toContainText('已验收不成立');
  await dialog.getByLabel('依据').fill('枣财建〔2018〕1号');
  await dialog.getByLabel(/^支付金额/).fill('600');
  await dialog.getByLabel(/^路灯盏数/).fill('10');
  await dialog.getByLabel(/^已验收/).fill('否');
  await dialog.getByRole('button', { name: '按这些数值判断' }).click();
  await expect(dialog.getByRole('region', { name: '试算' }).getByText('黄色')).toBeVisible();
  await takePicture(page, 'packs-rule-1440');
  await dialog.getByRole('button', { name: /添\s?加/ }).click();

  // The rules for every fund: nothing to record, their parameters to move.
  await choose(page.getByLabel('在某个统一类别之上增加内容…'), '跨类别通用规则');
  const kernel = page.locator('.ant-card').filter({ hasText: '跨类别通用规则' });
  await expect(kernel.getByRole('button', { name: '新增填报项目' })).toHaveCount(0);
  await kernel
    .getByRole('row', { name: /重复支付比较期/ })
    .getByRole('button', { name: /调\s?整/ })
    .click();
  dialog = page.getByRole('dialog');
  await dialog.getByLabel('本地值').fill('10');
  await dialog.getByLabel('起始日期').fill('2018-01-01');
  await dialog.getByLabel('起始日期').press('Enter');
  await dialog.getByLabel('依据').fill('枣财监〔2018〕1号');
  await dialog.getByRole('button', { name: /添\s?加|保\s?存/ }).click();
  await expect(kernel.getByRole('row', { name: /重复支付比较期/ })).toContainText('10');

  // A table that the centre has opened takes a row of the city's own; an element says its cycle and who owes it.
  await page.getByLabel('在某个统一类别之上增加内容…').fill('居民养老'); // nineteen categories are more than the list draws at once
  await choose(page.getByLabel('在某个统一类别之上增加内容…'), '居民养老、医保与医疗救助');
  const insurance = page.locator('.ant-card').filter({ hasText: '居民养老、医保与医疗救助' });
  await insurance.getByRole('button', { name: '补充标准' }).click();
  dialog = page.getByRole('dialog');
  await choose(dialog.getByLabel('档次'), '重病支出型');
  await dialog.getByLabel('标准').fill('0.6');
  await dialog.getByLabel('起始日期').fill('2018-07-01');
  await dialog.getByLabel('起始日期').press('Enter');
  await dialog.getByLabel('依据').fill('枣医保发〔2018〕1号');
  await dialog.getByRole('button', { name: /添\s?加/ }).click();
  await expect(dialog).toBeHidden();
  await expect(insurance.getByRole('row', { name: /枣医保发/ })).toContainText('0.6');
  const lamps = page.locator('.ant-card').filter({ hasText: '新增填报项目' }).filter({ hasText: '路灯盏数' });
  await lamps.getByRole('button', { name: '新增监控要素' }).click();
  dialog = page.getByRole('dialog');
  await dialog.getByLabel('要素名称').fill('亮灯照片');
  await choose(dialog.getByLabel('报送要求'), '每月');
  await dialog.getByLabel('次月几日前').fill('10');
  await dialog.getByLabel('何时应报').fill('路灯 > 1');
  await expect(dialog.locator('mark')).toHaveText('路灯');
  await dialog.getByLabel('何时应报').fill('');
  await dialog.getByLabel('依据').fill('枣财建〔2018〕1号');
  await dialog.getByRole('button', { name: /添\s?加/ }).click();
  await expect(lamps.getByText('每月，次月10日前')).toBeVisible();

  await expect(page.getByText('检查通过')).toBeVisible();
  await expectAccessible(page, 40);
  await takePicture(page, 'packs-1440');
  await page.getByRole('button', { name: /发\s?布/ }).click();
  await expect(page.getByText('与现行一致')).toBeVisible();

  // The same year by a version of a definition, picked by the hash that a warning shows: the one in force says nothing new.
  const live = (await (await page.request.get(`${host.url}/api/v1/categories/rural-roads`)).json()) as { hash: string };
  const versions = page.locator('.ant-card').filter({ hasText: '用其他版本的定义试算' });
  await versions.getByLabel('资金类别').fill('农村公路');
  await choose(versions.getByLabel('资金类别'), '农村公路与户户通');
  await versions.getByLabel('定义的版本').fill('no hash');
  await expect(page.locator('.ant-select-dropdown:visible .ant-select-item-option')).toHaveCount(0);
  await expect(versions.getByRole('button', { name: /重算/ })).toBeDisabled();
  await versions.getByLabel('定义的版本').fill(live.hash);
  await choose(versions.getByLabel('定义的版本'), live.hash.slice(0, 12));
  await versions.getByRole('button', { name: /重算/ }).click();
  await expect(versions.getByRole('table')).toBeVisible();

  // The fund is live: money is registered under it, paid, and warned about.
  const post = async (route: string, data: object) => {
    const answer = await page.request.post(`${host.url}/api/v1/${route}`, { data, headers: { 'X-Requested-With': 'SunLedger' } });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as { results: { warnings: string[] }[] };
  };
  await post('indicators', { id: 'PK-1', fundCode: '370400-X01', year: 2018, divisionCode: '370402', docNo: '枣财建指〔2018〕99号', docDate: '2018-05-01', amount: 1000, isExecutable: true, registeredOn: '2018-05-02' }); // prettier-ignore
  await post('projects', { code: 'PK-P', name: '路灯安装', categoryCode: 'x370400-1', divisionCode: '370402', libraryYear: 2018, budget: 1000, libraryState: '实施' }); // prettier-ignore
  await post('assignments', { id: 'PK-A', indicatorId: 'PK-1', projectCode: 'PK-P', amount: 1000, assignedOn: '2018-05-10' });
  const paid = await post('payments', { id: 'PK-Y', indicatorId: 'PK-1', projectCode: 'PK-P', amount: 600, paidOn: '2018-06-15', payeeName: '枣庄市某灯具公司', payeeAccount: '6217000000000001', fields: { x370400_1: 10, x370400_2: false } }); // prettier-ignore
  expect(paid.results[0]!.warnings).toContain('X370400-01');
  await page.goto(`${host.url}/warnings?rule=X370400-01&division=370400&year=2018`);
  await expect(page.getByText('单灯造价偏高').first()).toBeVisible();
});
