import { Select, Tabs } from 'antd';
import { useState, type ReactNode } from 'react';
import { usePhone } from '@/parts/useWidth';

interface SheetsProps {
  /** What the sheets belong to, for those who hear it read. */
  label: string;
  sheets: { key: string; label: string; children: ReactNode }[];
  chosen?: string;
  onChoose?: (key: string) => void;
}

/** Sheets of one thing: tabs where there is room, a choice on a phone, where tabs would hide behind each other. */
export function Sheets({ label, sheets, chosen, onChoose }: SheetsProps) {
  const phone = usePhone();
  const [own, setOwn] = useState<string>();
  const shown = chosen ?? own ?? sheets[0]?.key;
  const choose = onChoose ?? setOwn;
  if (!phone) return <Tabs activeKey={shown} onChange={choose} items={sheets} />;
  return (
    <>
      <Select
        aria-label={label}
        value={shown}
        onChange={choose}
        options={sheets.map((sheet) => ({ value: sheet.key, label: sheet.label }))}
        style={{ width: '100%', marginBottom: 14 }}
      />
      {sheets.find((sheet) => sheet.key === shown)?.children}
    </>
  );
}
