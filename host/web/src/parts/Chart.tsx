import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { ChartOption } from './Canvas';

const Canvas = lazy(() => import('./Canvas'));

interface ChartProps {
  option: ChartOption;
  height: number;
  /** What the chart shows, for those who cannot see it; its table stands beside it. */
  label: string;
  onPick?: (name: string) => void;
}

/** A chart; the drawing library is fetched when the first one is shown. */
export function Chart({ option, height, label, onPick }: ChartProps) {
  return (
    <div role="img" aria-label={label} style={{ height }}>
      <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height }} />}>
        <Canvas option={option} height={height} onPick={onPick} />
      </Suspense>
    </div>
  );
}
