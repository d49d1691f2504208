import { expect, type Locator } from '@playwright/test';

/**
 * Chooses from a list as somebody does who looks whether it was taken: on a busy machine the list is drawn anew under the hand, and the click meets nothing.
 */
export async function choose(box: Locator, option: string | RegExp): Promise<void> {
  const list = box.page().locator('.ant-select-dropdown:visible');
  await expect(async () => {
    if ((await list.count()) === 0) await box.click({ timeout: 3_000 });
    await list.locator('.ant-select-item-option').filter({ hasText: option }).first().click({ timeout: 3_000 });
    await expect(list).toHaveCount(0, { timeout: 3_000 });
  }).toPass();
}
