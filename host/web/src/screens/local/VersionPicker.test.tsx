import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '@/test/render';
import { VersionPicker } from './VersionPicker';

const hash = (digit: string) => digit.repeat(64);
const versions = [
  {
    hash: hash('a'),
    short: 'aaaaaaaaaaaa',
    contractVersion: 1,
    isReadable: true,
    isInForce: true,
    firstSeenAt: '2026-03-01T00:00:00Z',
    terms: [{ division: null, source: 'RuralRoads 1.1.0', since: '2026-03-01T00:00:00Z', until: null }],
  },
  {
    hash: hash('b'),
    short: 'bbbbbbbbbbbb',
    contractVersion: 1,
    isReadable: true,
    isInForce: false,
    firstSeenAt: '2026-01-01T00:00:00Z',
    terms: [{ division: null, source: 'RuralRoads 1.0.0', since: '2026-01-01T00:00:00Z', until: '2026-03-01T00:00:00Z' }],
  },
  {
    hash: hash('c'),
    short: 'cccccccccccc',
    contractVersion: 1,
    isReadable: true,
    isInForce: false,
    firstSeenAt: '2026-02-01T00:00:00Z',
    terms: [{ division: '370400', source: '370400', since: '2026-02-01T00:00:00Z', until: '2026-02-02T00:00:00Z' }],
  },
  {
    hash: hash('d'),
    short: 'dddddddddddd',
    contractVersion: 9,
    isReadable: false,
    isInForce: false,
    firstSeenAt: '2026-02-01T00:00:00Z',
    terms: [],
  },
];

beforeEach(() => vi.stubGlobal('fetch', () => Promise.resolve(Response.json(versions))));

describe('the versions of a definition', () => {
  it('are picked by when they were in force and where they came from, and nobody needs the hash', async () => {
    const picked = vi.fn();
    show(<VersionPicker category="rural-roads" division="370400" value={undefined} onChange={picked} />);
    fireEvent.mouseDown(screen.getByRole('combobox'));
    expect(await screen.findByTitle(/^\S+ \S+ 起 · RuralRoads 1\.1\.0 · aaaaaaaaaaaa · 约定版本 1$/)).toBeTruthy();
    expect(screen.getByTitle(/ 本地 · cccccccccccc/)).toBeTruthy();
    const never = screen.getByTitle(/^从未生效 · 本系统不支持的约定版本/);
    expect(never.className).toContain('disabled');
    fireEvent.click(screen.getByTitle(/ 至 .* · RuralRoads 1\.0\.0/));
    expect(picked.mock.calls[0]?.[0]).toBe(hash('b'));
  });

  it('are found by the first digits of the hash that a warning names', async () => {
    show(<VersionPicker category="rural-roads" division="370400" value={undefined} onChange={() => undefined} />);
    const box = screen.getByRole('combobox');
    fireEvent.mouseDown(box);
    await screen.findByTitle(/aaaaaaaaaaaa/);
    fireEvent.change(box, { target: { value: hash('b').slice(0, 20) } });
    expect(screen.queryByTitle(/aaaaaaaaaaaa/)).toBeNull();
    expect(screen.getByTitle(/bbbbbbbbbbbb/)).toBeTruthy();
  });
});
