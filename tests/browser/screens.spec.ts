import { expect, type Page } from '@playwright/test';
import { expectDownloadsKnown } from './downloads';
import { runningHost, scope } from './host';
import { consoleErrors, expectAccessible, expectNoSidewaysScroll, takePicture } from './looks';
import { test } from './watched';

interface Screen {
  name: string;
  path: string;
  /** Headings by which a reader knows that the content is there, Chinese and English. */
  zh: string;
  en: string;
  /** What must have arrived from the host before the screen is judged. */
  content: string;
  leastChecked: number;
}

const rows = 'tbody tr.ant-table-row, ul li article';

const screens: Screen[] = [
  {
    name: 'overview',
    path: `/overview?${scope}`,
    zh: '资金总览',
    en: 'Overview',
    content: 'canvas',
    leastChecked: 80,
  },
  {
    name: 'indicators',
    path: `/indicators?${scope}`,
    zh: '预算指标',
    en: 'Budget indicators',
    content: rows,
    leastChecked: 60,
  },
  {
    name: 'payments',
    path: `/payments?${scope}`,
    zh: '资金支付',
    en: 'Payments',
    content: rows,
    leastChecked: 60,
  },
  {
    name: 'adjustments',
    path: `/adjustments?${scope}`,
    zh: '指标调整',
    en: 'Adjustments',
    content: `${rows}, .ant-empty`,
    leastChecked: 20,
  },
  {
    name: 'reservations',
    path: `/reservations?${scope}`,
    zh: '资金冻结',
    en: 'Reservations',
    content: `${rows}, .ant-empty`,
    leastChecked: 20,
  },
  {
    name: 'budgets',
    path: `/budgets?${scope}`,
    zh: '预算批准',
    en: 'Approved budgets',
    content: rows,
    leastChecked: 20,
  },
  {
    name: 'correspondences',
    path: `/correspondences?${scope}`,
    zh: '资金名称对应',
    en: 'Fund correspondences',
    content: `${rows}, .ant-empty`,
    leastChecked: 20,
  },
  {
    name: 'evaluations',
    path: `/performance?${scope}&view=evaluations`,
    zh: '绩效管理',
    en: 'Performance',
    content: `${rows}, .ant-empty`,
    leastChecked: 20,
  },
  {
    name: 'projects',
    path: `/projects?${scope}`,
    zh: '项目库',
    en: 'Project library',
    content: rows,
    leastChecked: 60,
  },
  {
    name: 'warnings',
    path: `/warnings?${scope}`,
    zh: '预警监控',
    en: 'Warnings',
    content: rows,
    leastChecked: 60,
  },
  {
    name: 'elements',
    path: `/elements?${scope}`,
    zh: '监控要素',
    en: 'Monitoring elements',
    content: rows,
    leastChecked: 40,
  },
  {
    name: 'evidence',
    path: '/evidence',
    zh: '账本存证',
    en: 'Sealed ledger',
    content: 'dl',
    leastChecked: 30,
  },
  {
    name: 'reconciliation',
    path: '/reconciliation',
    zh: '勾稽核对',
    en: 'Reconciliation',
    content: rows,
    leastChecked: 60,
  },
  {
    name: 'imports',
    path: '/imports',
    zh: '数据导入',
    en: 'Imports',
    content: '.ant-radio-wrapper',
    leastChecked: 40,
  },
  {
    name: 'categories',
    path: '/categories',
    zh: '资金类别',
    en: 'Fund categories',
    content: 'article',
    leastChecked: 60,
  },
  {
    name: 'category',
    path: '/categories/rural-roads',
    zh: '农村公路与户户通',
    en: 'Rural roads and household-access paving',
    content: 'article',
    leastChecked: 60,
  },
  {
    name: 'plugins',
    path: '/admin/plugins',
    zh: '插件与开关',
    en: 'Plugins and switches',
    content: rows,
    leastChecked: 40,
  },
  {
    name: 'users',
    path: '/admin/users',
    zh: '用户',
    en: 'Users',
    content: rows,
    leastChecked: 40,
  },
  {
    name: 'grants',
    path: '/admin/grants?tab=history',
    zh: '授权',
    en: 'Roles given',
    content: rows,
    leastChecked: 40,
  },
  {
    name: 'roles',
    path: '/admin/roles',
    zh: '角色说明',
    en: 'What the roles are',
    content: rows,
    leastChecked: 40,
  },
  {
    name: 'policies',
    path: '/admin/policies',
    zh: '安全策略',
    en: 'Security policies',
    content: rows,
    leastChecked: 20,
  },
  {
    name: 'clients',
    path: '/admin/clients',
    zh: '接口客户端',
    en: 'API clients',
    content: '.ant-card',
    leastChecked: 20,
  },
  {
    name: 'not-found',
    path: '/no-such-page',
    zh: '页面不存在',
    en: 'No such page',
    content: '.ant-result',
    leastChecked: 6,
  },
];

const host = runningHost();
const widths = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

async function open(page: Page, screen: Screen, language: 'zh' | 'en') {
  await page.addInitScript((chosen) => localStorage.setItem('sunledger.language', chosen), language);
  await page.goto(host.url + screen.path);
  await expect(
    page
      .getByRole('heading', {
        level: screen.name === 'not-found' ? undefined : 1,
        name: screen[language],
      })
      .or(page.getByText(screen[language], { exact: true }))
      .first(),
  ).toBeVisible();
  await expect(page.locator(screen.content).first()).toBeVisible();
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
}

for (const language of ['zh', 'en'] as const) {
  for (const size of widths) {
    test.describe(`${language} at ${size.width}`, () => {
      test.use({ viewport: size });
      for (const screen of screens) {
        test(`${screen.name} is there, readable by all, and fits`, async ({ page }) => {
          const errors = consoleErrors(page);
          await open(page, screen, language);
          await expectNoSidewaysScroll(page);
          await expectDownloadsKnown(page);
          await expectAccessible(page, screen.leastChecked);
          if (language === 'zh' || size.width > 1000) await takePicture(page, `${screen.name}-${size.width}${language === 'en' ? '-en' : ''}`);
          expect(errors()).toEqual([]);
        });
      }
    });
  }
}
