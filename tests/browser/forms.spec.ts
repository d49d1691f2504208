import { expect } from '@playwright/test';
import { choose } from './choose';
import { day, file, open, save, seek, stamp } from './forms';
import { runningHost, scope } from './host';
import { person } from './people';
import { test } from './watched';

// The forms about money, projects and warnings that no story of the other files ends: each is filled in and sent, and what became of it is looked at. That nothing was sent which no route asks for, `watched` sees to.

const host = runningHost();

test('the approval of a budget and what is expected are entered, and corrected with a reason', async ({ page }) => {
  await open(page, 'budgets?division=370405&year=2018');
  await page.getByRole('button', { name: '登记预算批准' }).first().click();
  let dialog = page.getByRole('dialog', { name: '登记预算批准' });
  await day(dialog.getByLabel('批准日期'), '2018-01-20');
  await dialog.getByLabel('批准文件').fill('台人发〔2018〕1号');
  await save(dialog);
  await expect(dialog).toBeHidden();
  await page.getByRole('row', { name: /台人发〔2018〕1号/ }).getByRole('button', { name: '更正' }).click();
  dialog = page.getByRole('dialog', { name: '更正' });
  await day(dialog.getByLabel('批准日期'), '2018-01-21');
  await dialog.getByLabel('更正原因').fill('日期有误');
  await save(dialog);
  await expect(page.getByText(/已由 .+ 更正/)).toBeVisible();

  await page.getByRole('button', { name: '登记预算批准' }).first().click();
  dialog = page.getByRole('dialog', { name: '登记预算批准' });
  await choose(dialog.getByLabel('事项'), '预计转移支付');
  await seek(dialog.getByLabel('资金'), 'C21');
  await dialog.getByLabel('预计转移支付').last().fill('1000000');
  await dialog.getByLabel('批准文件').fill('台人发〔2018〕2号');
  await save(dialog);
  await expect(page.getByRole('row', { name: /C21/ })).toContainText('100.00');
});

test('two names of one fund are entered as one, and their correspondence is ended', async ({ page }) => {
  await open(page, `correspondences?${scope}`);
  await page.getByRole('button', { name: '登记对应关系' }).click();
  let dialog = page.getByRole('dialog', { name: '登记对应关系' });
  await seek(dialog.getByRole('combobox').nth(0), 'C13');
  await seek(dialog.getByRole('combobox').nth(1), 'P17');
  await day(dialog.getByLabel('生效日期'), '2018-01-01');
  await dialog.getByLabel('依据文号').fill(`枣财〔2018〕${stamp}号`);
  await save(dialog);
  const row = page.getByRole('row', { name: new RegExp(`${stamp}号`) });
  await row.getByRole('button', { name: '登记终止' }).click();
  dialog = page.getByRole('dialog', { name: '登记终止' });
  await day(dialog.getByLabel('终止日期'), '2018-12-01');
  await dialog.getByLabel('依据文号').fill('枣财〔2018〕9号');
  await dialog.getByLabel('终止原因').fill('资金整合');
  await save(dialog);
  await expect(row).toContainText('2018-12-01');
});

test('that a division was taken over is entered, and taken back by an entry without a successor', async ({ page }) => {
  await open(page, 'admin/plugins');
  await page.getByRole('tab', { name: '区划撤并登记' }).or(page.getByText('区划撤并登记')).first().scrollIntoViewIfNeeded();
  for (const [successor, holds] of [
    ['370481', '370481 滕州市'],
    ['', '（撤销登记）'],
  ] as const) {
    await page.getByRole('button', { name: '登记撤并' }).click();
    const dialog = page.getByRole('dialog', { name: '登记撤并' });
    await dialog.getByLabel('被撤并区划代码').fill('370406');
    await dialog.getByLabel('接收区划代码').fill(successor);
    await day(dialog.getByLabel('生效日期'), '2030-01-01');
    await dialog.getByLabel('依据文号').fill('民发〔2029〕1号');
    await dialog.getByLabel('原因').fill('区划调整');
    await save(dialog);
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('row', { name: /370406/ }).filter({ hasText: '有效' })).toContainText(holds);
  }
});

test('a project is entered and changed, and a contract for it, with a next version', async ({ page }) => {
  const code = `FORM-${stamp}`;
  await open(page, 'projects?division=370406&year=2018');
  await page.getByRole('button', { name: '新增项目' }).click();
  let dialog = page.getByRole('dialog');
  await dialog.getByLabel('项目名称').fill('村道硬化');
  await dialog.getByLabel('项目代码').fill(code);
  await seek(dialog.getByLabel('资金类别'), '就业');
  await dialog.getByLabel('所在区划').fill('370406');
  await dialog.getByLabel('项目总预算').fill('100000');
  await day(dialog.getByLabel('计划开工'), '2018-03-01');
  await choose(dialog.getByLabel('就业补贴项目'), '社会保险补贴');
  await save(dialog);
  await expect(dialog).toBeHidden();
  await open(page, `projects/${code}`);
  await page.getByRole('button', { name: /编\s?辑/ }).click();
  dialog = page.getByRole('dialog');
  await dialog.getByLabel('建设内容').fill('硬化 2 公里');
  await save(dialog);
  await expect(page.getByText('硬化 2 公里')).toBeVisible();

  await page.getByRole('tab', { name: '合同' }).click();
  await page.getByRole('button', { name: '登记合同' }).click();
  dialog = page.getByRole('dialog', { name: '登记合同' });
  await dialog.getByLabel('合同编号').fill(`HT-${stamp}`);
  await dialog.getByLabel('合同名称').fill('施工合同');
  await choose(dialog.getByLabel('合同类别'), /./);
  await dialog.getByLabel('合同金额').fill('90000');
  await day(dialog.getByLabel('签订日期'), '2018-03-02');
  await dialog.getByLabel('采购人', { exact: true }).fill('某镇政府');
  await dialog.getByLabel('供应商', { exact: true }).fill('某建设公司');
  await save(dialog);
  await expect(dialog).toBeHidden();
  const details = page.getByRole('dialog', { name: '合同详情' });
  await details.getByRole('button', { name: '登记变更' }).click();
  dialog = page.getByRole('dialog', { name: '登记变更' });
  await dialog.getByLabel('合同金额').fill('95000');
  await dialog.getByLabel('变更原因及文号').fill('增加路肩');
  await save(dialog);
  await expect(details.getByRole('cell', { name: '增加路肩' })).toBeVisible();
});

test('a target of performance is set and reported on with a file, and a fund evaluates itself', async ({ page }) => {
  const [project] = ((await (await page.request.get(`${host.url}/api/v1/projects?division=370406&limit=1`)).json()) as { items: { code: string }[] }).items;
  await open(page, 'performance?division=370406&year=2018');
  await page.getByRole('button', { name: '登记绩效指标' }).click();
  let dialog = page.getByRole('dialog', { name: '登记绩效指标' });
  await dialog.getByLabel('指标编号').fill(`JX-${stamp}`);
  await dialog.getByLabel('项目代码').fill(project!.code);
  await dialog.getByLabel('指标名称').fill('硬化里程');
  await dialog.getByLabel('目标值').fill('2');
  await dialog.getByLabel('单位').fill('公里');
  await day(dialog.getByLabel('应完成日期'), '2018-12-31');
  await save(dialog);
  await expect(dialog).toBeHidden();
  await open(page, `performance?division=370406&year=2018&open=JX-${stamp}`);
  dialog = page.getByRole('dialog', { name: '绩效指标' });
  await dialog.getByLabel('完成值').fill('1.5');
  await dialog.getByLabel('说明').fill('已完工 1.5 公里');
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByRole('button', { name: '填报完成情况' }).click();
  await expect(dialog.getByText('已完工 1.5 公里').last()).toBeVisible();

  await open(page, 'performance?division=370406&year=2018&view=evaluations');
  await page.getByRole('button', { name: '提交自评' }).click();
  dialog = page.getByRole('dialog', { name: /提交自评/ });
  await dialog.getByRole('radio', { name: '整项资金' }).check(); // a click on its label can go to what was drawn before
  await seek(dialog.getByRole('combobox', { name: '资金' }), 'C21');
  await dialog.getByLabel('自评得分').fill('92.5');
  await dialog.getByLabel('自评结论').fill('达到年初目标');
  await save(dialog);
  await expect(page.getByText('92.5').first()).toBeVisible();
});

test('an element that is owed is entered by hand', async ({ page }) => {
  await open(page, `elements?${scope}&state=missing`);
  await page.getByRole('button', { name: /^填\s?报$/ }).nth(1).click();
  const dialog = page.getByRole('dialog', { name: '填报监控要素' });
  await dialog.getByLabel('要素值').fill('枣权证〔2018〕1号');
  await dialog.getByLabel('说明').fill('补报');
  await dialog.getByRole('button', { name: /^填\s?报$/ }).click();
  await expect(page.getByText('已报送')).toBeVisible();
});

test('a version of a register is loaded by one person and taken by another', async ({ page, browser }) => {
  await open(page, 'registers?division=370400');
  await page.getByRole('button', { name: '建档立卡及监测人员' }).click();
  await page.getByRole('button', { name: '上传新版本' }).click();
  const dialog = page.getByRole('dialog', { name: '上传新版本' });
  await dialog.getByLabel('版本编号').fill(`V-${stamp}`);
  await dialog.getByLabel('覆盖起日').fill('2018-01-01');
  await dialog.getByLabel('覆盖止日').fill('2018-12-31');
  await dialog.getByLabel('来源').fill('扶贫办');
  await dialog.getByLabel('名册文件（CSV）').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('证件号,状态,起始日期\n370402198001010011,建档立卡,2016-01-01\n') });
  await dialog.getByRole('button', { name: '上传新版本' }).click();
  await expect(page.getByText('已上传 1 条，待另一人审核')).toBeVisible();
  const checker = await person(page, browser, { id: `check-${stamp}`, name: '审核人', role: 'supervision', divisionCode: '370400' });
  await open(checker, 'registers?division=370400&open=poor');
  await checker.getByRole('row', { name: new RegExp(`V-${stamp}`) }).getByRole('button', { name: /^通\s?过$/ }).click();
  await expect(checker.getByText('审核结果已保存')).toBeVisible();
  await checker.context().close();
});

test('a warning goes its whole way with evidence, and an exemption is asked for, agreed to by another and ended', async ({ page, browser }) => {
  // A red one takes two to settle; of the others one is enough.
  const [mine] = ((await (await page.request.get(`${host.url}/api/v1/warnings?${scope}&state=open&level=yellow&limit=50`)).json()) as { items: { id: string }[] }).items.slice(-3);
  await open(page, `warnings?${scope}&open=${mine!.id}`);
  const drawer = page.getByRole('dialog', { name: '预警详情' });
  await drawer.getByLabel('证明什么（必填）').fill('支付凭证');
  await drawer.locator('input[type=file]').setInputFiles(file);
  await expect(drawer.getByRole('link', { name: /凭证\.pdf/ })).toBeVisible();

  // Whoever brings evidence and reports does not judge: another orders, settles, and takes that back.
  const judge = await person(page, browser, { id: `judge-${stamp}`, name: '监督', role: 'supervision', divisionCode: '370400' });
  for (const [who, act, box] of [
    [judge, '责令整改', '整改要求'],
    [page, '报整改结果', '整改情况'],
    [judge, '办结', '认定意见'],
    [judge, '撤回办结', '撤回原因'],
  ] as const) {
    await open(who, `warnings?${scope}&open=${mine!.id}`);
    const at = who.getByRole('dialog', { name: '预警详情' });
    await at.getByRole('button', { name: new RegExp(`^${act.split('').join('\\s?')}$`) }).click();
    if (act === '办结') await choose(at.getByLabel('办结原因'), /./);
    await at.getByLabel(box).fill(`${act}：${stamp}`);
    await at.getByRole('button', { name: '提交说明' }).click();
    await expect(at.getByRole('button', { name: '提交说明' })).toBeHidden();
    await expect(at.getByText(`${act}：${stamp}`)).toBeVisible();
  }

  await open(page, `warnings?${scope}`);
  await page.getByRole('tab', { name: '豁免清单' }).click();
  await page.getByRole('button', { name: '申请豁免' }).click();
  const asking = page.getByRole('dialog', { name: '申请豁免' });
  await choose(asking.getByLabel('预警规则'), /./);
  await asking.getByLabel('豁免对象').fill(`某公司${stamp}`);
  await asking.getByLabel('依据文号').fill('枣财〔2018〕7号');
  await asking.getByLabel('豁免理由').fill('统一采购');
  const days = asking.locator('.ant-picker-range input');
  for (const [at, after] of [0, 30].entries()) await day(days.nth(at), new Date(stamp + after * 86_400_000).toISOString().slice(0, 10));
  await asking.getByRole('button', { name: '申请豁免' }).click();
  await expect(asking).toBeHidden();
  await open(judge, `warnings?${scope}`);
  await judge.getByRole('tab', { name: '豁免清单' }).click();
  const row = judge.getByRole('row', { name: new RegExp(String(stamp)) });
  for (const act of ['同意', '终止']) {
    await row.getByRole('button', { name: new RegExp(`^${act.split('').join('\\s?')}$`) }).click();
    const deciding = judge.getByRole('dialog', { name: new RegExp(`^${act}`) });
    await deciding.getByLabel('意见').fill(`${act}。`);
    await deciding.getByRole('button', { name: new RegExp(`^${act.split('').join('\\s?')}$`) }).click();
    await expect(deciding).toBeHidden();
  }
  await expect(row).toContainText('已终止');
  await judge.context().close();
});

test('evidence is brought for a payment that a rule warns about', async ({ page }) => {
  const warned = ((await (await page.request.get(`${host.url}/api/v1/warnings?${scope}&subjectKind=payment&limit=1`)).json()) as { items: { subjectId: string }[] }).items[0]!;
  await open(page, `payments?${scope}&open=${warned.subjectId}`);
  const drawer = page.getByRole('dialog').first();
  await drawer.getByLabel('证明什么（必填）').fill('验收单');
  await drawer.locator('input[type=file]').setInputFiles(file);
  await expect(drawer.getByRole('link', { name: /凭证\.pdf/ })).toBeVisible();
});

test('from a person back to the sources of what they get, after saying why', async ({ page }) => {
  await open(page, `persons?${scope}`);
  await page.locator('tbody tr.ant-table-row').first().getByRole('button').first().click();
  const details = page.getByRole('dialog').first();
  await details.getByRole('button', { name: '追溯资金来源' }).click();
  const asking = page.getByRole('dialog', { name: '追溯资金来源' });
  await asking.getByLabel('查看理由').fill('核对资金来源');
  await asking.getByRole('button', { name: /查\s*看$/ }).click();
  await expect(details.getByRole('heading', { name: '该人员资金的来源' })).toBeVisible();
  await expect(details.getByText('资金源头').first()).toBeVisible();
});

test('every number of the flow opens the lines that it is the sum of', async ({ page }) => {
  await open(page, `overview?${scope}`);
  await page.getByRole('radiogroup', { name: '资金流向' }).getByText('表', { exact: true }).click();
  const links = page.locator('.ant-card').filter({ hasText: '资金流向' }).getByTitle('查看明细');
  await expect(links.first()).toBeVisible();
  const ends = [0, Math.floor((await links.count()) / 2), (await links.count()) - 1];
  for (const at of ends) {
    const amount = (await links.nth(at).innerText()).trim();
    await links.nth(at).click();
    const lines = page.getByRole('dialog', { name: '数字明细' });
    await expect(lines.getByText(/共 [\d,]+ 笔/)).toBeVisible();
    await expect(lines.getByText(amount, { exact: true }).first()).toBeVisible();
    await lines.getByRole('button', { name: 'Close' }).or(lines.locator('.ant-drawer-close')).first().click();
    await expect(lines).toBeHidden();
  }
});

test('the columns of a file are saved under a name, and offered for the next one', async ({ page }) => {
  await open(page, 'imports');
  await page.getByText('项目库及类别填报项目').click();
  await page.locator('input[type=file]').setInputFiles({ name: '项目.csv', mimeType: 'text/csv', buffer: Buffer.from('项目编码,项目名称,资金类别,区划代码,入库年度,项目总预算\nB-1,一号,employment,370481,2018,1.00\n') });
  await page.getByLabel('保存为').first().fill(`项目表-${stamp}`);
  await page.getByRole('button', { name: '保存为' }).click();
  await expect(page.getByText('对应关系已保存')).toBeVisible();
});
