import { expect } from '@playwright/test';
import { runningHost } from './host';
import { expectAccessible, takePicture } from './looks';
import { test } from './watched';

const host = runningHost();

test('a module is switched off with a reason, its menu entry goes, and it comes back', async ({ page }) => {
  await page.goto(`${host.url}/admin/plugins`);
  const menu = page.getByRole('navigation', { name: '主菜单' });
  await expect(menu.getByText('数据导入')).toBeVisible();

  await page.getByRole('tab', { name: '功能模块' }).click();
  await page.getByRole('switch', { name: '停用“数据导入”' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('已存的列对应')).toBeVisible();
  await dialog.getByRole('textbox', { name: '原因' }).fill('年终结账');
  await expectAccessible(page, 40);
  await takePicture(page, 'switch-off-1440');
  await dialog.getByRole('button', { name: /停\s*用/ }).click();
  await expect(menu.getByText('数据导入')).toHaveCount(0);

  await page.getByRole('switch', { name: '启用“数据导入”' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '原因' }).fill('结账完成');
  await page.getByRole('dialog').getByRole('button', { name: /启\s*用/ }).click();
  await expect(menu.getByText('数据导入')).toBeVisible();

  await page.getByRole('tab', { name: '开关记录' }).click();
  await expect(page.getByText('年终结账')).toBeVisible();
});
