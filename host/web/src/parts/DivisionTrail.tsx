import { useQueries } from '@tanstack/react-query';
import { Breadcrumb } from 'antd';
import { divisionQuery } from '@/api/catalogue';
import { useScope } from './useScope';

/** The way from one's own division down to the one shown; each step leads back up. */
export function DivisionTrail() {
  const { home, division, choose } = useScope();
  const path = 'path' in division ? String(division.path).split('/').filter(Boolean) : [division.code];
  const below = path.slice(path.indexOf(home.code) + 1);
  const codes = division.code === home.code ? [] : below.slice(0, -1);
  const between = useQueries({ queries: codes.map((code) => divisionQuery(code)) });
  const steps = [home, ...codes.map((code, i) => ({ code, name: between[i]?.data?.name ?? code }))];
  const items = division.code === home.code ? [{ title: home.name }] : [...steps.map(link), { title: division.name }];

  function link(step: { code: string; name: string }) {
    return {
      title: (
        <button type="button" className="linklike" onClick={() => choose({ division: step.code })}>
          {step.name}
        </button>
      ),
    };
  }

  return <Breadcrumb items={items} />;
}
