import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '@/test/render';
import { TimeBar } from './TimeBar';
import { useMoment } from './useMoment';

const router = vi.hoisted(() => ({ search: {} as Record<string, string>, went: [] as Record<string, unknown>[] }));

vi.mock('@tanstack/react-router', () => ({
  useSearch: () => router.search,
  useNavigate: () => (to: { search: (before: Record<string, unknown>) => Record<string, unknown> }) =>
    router.went.push(to.search(router.search)),
}));

function Asked() {
  const { momentInTree, moment, lookBack } = useMoment();
  return (
    <button type="button" onClick={() => lookBack({})}>
      {JSON.stringify([momentInTree, moment])}
    </button>
  );
}

describe('the divisions by which a past day is shown', () => {
  it('can be chosen once a day is looked at, where the screen stands in a tree', () => {
    router.search = {};
    const { unmount } = show(<TimeBar standsInTree />);
    expect(screen.queryByLabelText('区划口径')).toBeNull();
    unmount();

    router.search = { asOf: '2018-06-30' };
    const { unmount: away } = show(<TimeBar />);
    expect(screen.queryByLabelText('区划口径')).toBeNull();
    away();

    show(<TimeBar standsInTree />);
    expect(screen.getByText('按当日区划')).toBeTruthy();
    fireEvent.mouseDown(screen.getByLabelText('区划口径'));
    fireEvent.click(screen.getAllByText('按现行区划').at(-1)!);
    expect(router.went.at(-1)).toEqual({ asOf: '2018-06-30', tree: 'today' });
  });

  it('are asked for as the tree of today, and forgotten with the day', () => {
    router.search = { asOf: '2018-06-30', tree: 'today' };
    vi.setSystemTime(new Date(2026, 10, 27, 12));
    show(<Asked />);
    const asked = screen.getByRole('button');
    expect(asked.textContent).toBe(JSON.stringify([{ asOf: '2018-06-30', tree: '2026-11-27' }, { asOf: '2018-06-30' }]));
    fireEvent.click(asked);
    expect(router.went.at(-1)).toEqual({ asOf: undefined, knownAt: undefined, tree: undefined });
    vi.useRealTimers();
  });

  it('mean nothing while no day is looked at', () => {
    router.search = { knownAt: '2018-06-30T04:00:00Z', tree: 'today' };
    show(<Asked />);
    expect(screen.getByRole('button').textContent).toBe(
      JSON.stringify([{ knownAt: '2018-06-30T04:00:00Z' }, { knownAt: '2018-06-30T04:00:00Z' }]),
    );
  });
});
