import { BarChartOutlined, TableOutlined } from '@ant-design/icons';
import { Card, Empty, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Definition } from './Definition';

interface ChartCardProps {
  title: string;
  definition: string;
  dataTime?: string;
  chart: ReactNode;
  /** The same figures as a table: what the chart shows can always be read. */
  table: ReactNode;
  isEmpty?: boolean;
  loading?: boolean;
}

/** A chart and its table, one card. */
export function ChartCard({ title, definition, dataTime, chart, table, isEmpty = false, loading = false }: ChartCardProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  return (
    <Card
      loading={loading}
      title={
        <h2 className="card-title">
          {title}
          <Definition of={title} text={definition} dataTime={dataTime} />
        </h2>
      }
      extra={
        <Segmented
          size="small"
          value={shown}
          onChange={setShown}
          aria-label={title}
          options={[
            { value: 'chart', label: t('terms.chart'), icon: <BarChartOutlined aria-hidden /> },
            { value: 'table', label: t('terms.table'), icon: <TableOutlined aria-hidden /> },
          ]}
        />
      }
      styles={{ body: { padding: 16 } }}
      style={{ height: '100%' }}
    >
      {isEmpty ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('terms.empty')} /> : shown === 'chart' ? chart : table}
    </Card>
  );
}
