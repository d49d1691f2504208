import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useState } from 'react';

interface SearchBoxProps {
  value: string | undefined;
  placeholder: string;
  onSearch: (text: string | undefined) => void;
  width?: number;
}

/** Searches on Enter, on leaving, and when emptied: never on each key. */
export function SearchBox({ value, placeholder, onSearch, width = 280 }: SearchBoxProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [from, setFrom] = useState(value);
  if (from !== value) {
    setFrom(value);
    setTyped(value ?? '');
  }
  const search = (text: string) => text.trim() !== (value ?? '') && onSearch(text.trim() || undefined);
  return (
    <Input
      allowClear
      prefix={<SearchOutlined className="muted" />}
      placeholder={placeholder}
      aria-label={placeholder}
      value={typed}
      onChange={(e) => {
        setTyped(e.target.value);
        if (e.target.value === '') search('');
      }}
      onPressEnter={() => search(typed)}
      onBlur={() => search(typed)}
      style={{ width }}
    />
  );
}
