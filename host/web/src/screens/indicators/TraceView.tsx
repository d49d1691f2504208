import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { traceQuery } from '@/api/ledger';
import type { Trace } from '@/api/types';
import { Amount } from '@/parts/Amount';
import { NumberDefinition } from '@/parts/NumberDefinition';
import { LedgerTable } from '@/parts/LedgerTable';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useMoment } from '@/parts/useMoment';
import styles from './Trace.module.css';

type Node = Trace['nodes'][number];

/** Where the money of an indicator came from, up to its source, and where it went, down to the payee. */
export function TraceView({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  const { t, i18n } = useTranslation();
  const trace = useQuery(traceQuery(id, useMoment().moment));
  if (trace.isError) return <ProblemAlert problem={trace.error} />;
  if (!trace.data) return <Skeleton active />;
  const { nodes, links } = trace.data;
  if (nodes.length <= 1) return <Empty description={t('indicators.trace.empty')} />;

  const names = new Map(nodes.map((n) => [n.id, n.name]));
  const broken = links.filter((l) => l.broken);
  const depths = [...new Set(nodes.map((n) => n.depth))].sort((a, b) => a - b);
  return (
    <div className="stack">
      <div className="muted">
        {t('indicators.trace.definition')}
        <NumberDefinition code={trace.data.definition} dataTime={trace.data.dataTime} />
      </div>
      {broken.map((link) => (
        <Alert
          key={`${link.source}→${link.target}`}
          type="warning"
          showIcon
          title={`${t('indicators.trace.broken')}: ${names.get(link.source) ?? link.source} → ${names.get(link.target) ?? link.target}`}
          description={link.broken}
        />
      ))}
      {links
        .filter((l) => l.joined)
        .map((link) => (
          <Alert
            key={`${link.source}→${link.target}`}
            type="info"
            showIcon
            title={`${t('indicators.trace.joined')}: ${names.get(link.source) ?? link.source} → ${names.get(link.target) ?? link.target}`}
            description={link.joined}
          />
        ))}
      {nodes
        .filter((n) => n.break)
        .map((node) => (
          <Alert
            key={node.id}
            type="warning"
            showIcon
            title={`${t('indicators.trace.mixed')}: ${node.name}`}
            description={i18n.language === 'en' ? node.break?.en : node.break?.zh}
          />
        ))}
      <ol className={styles.path}>
        {depths.map((depth) => (
          <li key={depth} className={depth === 0 ? styles.here : undefined}>
            <h3>{t(depth < 0 ? 'indicators.trace.up' : depth === 0 ? 'indicators.trace.here' : 'indicators.trace.down')}</h3>
            <ul>
              {nodes
                .filter((n) => n.depth === depth)
                .map((node) => (
                  <li key={node.id}>
                    <TraceCard node={node} here={node.id === id} onOpen={onOpen} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      <section>
        <h3 className={styles.title}>{t('indicators.trace.list')}</h3>
        <LedgerTable
          label={t('indicators.trace.list')}
          size="small"
          rows={links}
          rowKey={(l) => `${l.source}→${l.target}`}
          columns={[
            { key: 'source', title: t('overview.from'), value: (l) => names.get(l.source) ?? l.source },
            { key: 'target', title: t('overview.to'), value: (l) => names.get(l.target) ?? l.target },
            { key: 'amount', title: t('terms.amount'), kind: 'money', value: (l) => l.amount },
          ]}
        />
      </section>
    </div>
  );
}

function TraceCard({ node, here, onOpen }: { node: Node; here: boolean; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <div className={`${styles.card} ${styles[node.kind] ?? ''}`}>
      <span className={styles.kind}>{t(`indicators.trace.kind.${node.kind}`)}</span>
      {(node.kind === 'indicator' || node.kind === 'aside') && !here ? (
        <button type="button" className="linklike" onClick={() => onOpen(node.id)}>
          {node.name}
        </button>
      ) : node.kind === 'project' ? (
        <Link to="/projects/$code" params={{ code: node.id }}>
          {node.name}
        </Link>
      ) : (
        <b>{node.name}</b>
      )}
      {node.detail && <span className={styles.detail}>{node.detail}</span>}
      <Amount value={node.amount} strong />
      {typeof node.own === 'number' && node.break && (
        <span className={styles.detail}>
          {t('indicators.trace.own')} <Amount value={node.own} />
        </span>
      )}
      {node.lines && (
        <a href={`/api/v1${node.lines.replace('?', '.csv?')}`} download>
          {t('indicators.trace.lines')}
        </a>
      )}
    </div>
  );
}
