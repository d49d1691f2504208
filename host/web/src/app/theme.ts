import type { ThemeConfig } from 'antd';

/** Ink, sun and paper. Every pair of text and ground below is at least 4.5 : 1. */
export const palette = {
  ink: '#0c2340',
  primary: '#1454b8',
  sun: '#f6b73c',
  red: '#b42318',
  orange: '#b54708',
  yellow: '#7a5b00',
  green: '#1a7f37',
  teal: '#0e7474',
  violet: '#6941c6',
  grey: '#5a6776',
  text: '#16202e',
  secondary: '#4a5768',
  line: '#e3e8ef',
  ground: '#f3f5f9',
} as const;

/** Colours of chart series, in the order in which they are taken. */
export const seriesColours = ['#1454b8', '#f0a020', '#0e8a8a', '#7a5af8', '#c4507a', '#5b8c2a', '#8a6d3b', '#4a6fa5'];

/** Written with words, not `system-ui`: that one picks a font without Chinese on many Linux desktops. */
export const fontFamily =
  '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: palette.primary,
    colorInfo: palette.primary,
    colorLink: palette.primary,
    colorError: palette.red,
    colorSuccess: palette.green,
    colorWarning: palette.orange,
    colorWarningBg: '#fff8ea',
    colorWarningBorder: '#f2d79f',
    colorSuccessBg: '#f1faf3',
    colorSuccessBorder: '#b5dfc0',
    colorInfoBg: '#f0f5fe',
    colorInfoBorder: '#bcd1f4',
    colorErrorBg: '#fff5f4',
    colorErrorBorder: '#f3c1bb',
    colorText: palette.text,
    colorTextSecondary: palette.secondary,
    colorTextTertiary: palette.grey,
    colorTextDescription: palette.grey,
    colorTextPlaceholder: '#677386',
    colorTextDisabled: '#677386',
    colorBgLayout: palette.ground,
    colorBorderSecondary: palette.line,
    borderRadius: 7,
    borderRadiusLG: 12,
    fontFamily,
    fontSize: 14,
    controlHeight: 34,
    wireframe: false,
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: palette.ink, bodyBg: palette.ground, headerHeight: 56, headerPadding: '0 20px' },
    Menu: {
      darkItemBg: 'transparent',
      darkSubMenuItemBg: 'transparent',
      darkItemColor: '#c6d2e3',
      darkItemHoverBg: 'rgba(255,255,255,0.08)',
      darkItemSelectedBg: 'rgba(255,255,255,0.14)',
      darkItemSelectedColor: '#ffffff',
      darkGroupTitleColor: '#93a5bf',
      itemBorderRadius: 8,
      itemHeight: 40,
    },
    Table: {
      headerBg: '#f7f9fc',
      headerColor: palette.secondary,
      headerSplitColor: 'transparent',
      cellPaddingBlock: 11,
      rowHoverBg: '#f5f8fe',
    },
    Card: { headerFontSize: 15, headerHeight: 50 },
    Tabs: { horizontalItemPadding: '10px 2px' },
    Descriptions: { labelBg: '#f7f9fc' },
  },
};
