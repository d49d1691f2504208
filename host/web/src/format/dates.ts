import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { nothing } from './money';

/** 2018-06-30 stays as it came: business dates have no time zone. */
export function formatDate(date: string | null | undefined): string {
  return date ? date.slice(0, 10) : nothing;
}

/** An instant, to the minute, on the reader's clock. */
export function formatInstant(instant: string | null | undefined): string {
  return instant ? dayjs(instant).format('YYYY-MM-DD HH:mm') : nothing;
}

/** An instant, to the second: statements and imports. */
export function formatInstantExactly(instant: string | null | undefined): string {
  return instant ? dayjs(instant).format('YYYY-MM-DD HH:mm:ss') : nothing;
}

/** Whole seconds between two instants; null while one is missing. */
export function secondsBetween(from: string | null | undefined, to: string | null | undefined): number | null {
  return from && to ? Math.max(0, dayjs(to).diff(dayjs(from), 'second')) : null;
}
