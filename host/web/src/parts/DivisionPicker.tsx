import { useQueryClient } from '@tanstack/react-query';
import { TreeSelect } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { divisionChildrenQuery } from '@/api/catalogue';
import type { DivisionRef } from '@/api/types';

interface Node {
  value: string;
  title: string;
  isLeaf: boolean;
  pId: string | null;
  id: string;
}

interface DivisionPickerProps {
  /** The division at the top: the caller sees nothing above it. */
  root: DivisionRef;
  /** The division chosen, when it is another. */
  value: DivisionRef | undefined;
  onChange: (code: string) => void;
  /** The day as of which the tree is shown; today when absent. */
  asOf?: string;
}

/** Picks a division at or below one's own; each level is fetched when it is opened. */
export function DivisionPicker({ root, value, onChange, asOf }: DivisionPickerProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [fetched, setFetched] = useState<Node[]>([]);
  const top: Node = { id: root.code, pId: null, value: root.code, title: root.name, isLeaf: false };
  const known = [top, ...fetched];
  const shown = value && !known.some((n) => n.value === value.code) ? [{ value: value.code, label: value.name }] : [];

  async function open(code: string) {
    const children = await client.fetchQuery(divisionChildrenQuery(code, asOf));
    const nodes = children.map((d) => ({
      id: d.code,
      pId: code,
      value: d.code,
      title: d.name,
      isLeaf: d.level === 'township' || d.children === 0,
    }));
    setFetched((before) => [...before.filter((n) => n.pId !== code), ...nodes]);
  }

  return (
    <TreeSelect
      aria-label={t('terms.division')}
      value={shown[0] ?? value?.code ?? root.code}
      labelInValue={shown.length > 0}
      treeDataSimpleMode
      treeData={known}
      loadData={(node) => open(String(node.value))}
      onChange={(next: string | { value: string }) => onChange(typeof next === 'string' ? next : next.value)}
      treeDefaultExpandedKeys={[root.code]}
      popupMatchSelectWidth={260}
      style={{ minWidth: 150 }}
    />
  );
}
