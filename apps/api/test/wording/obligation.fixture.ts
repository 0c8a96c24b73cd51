import type { Obligation, TimeLimit } from '@tiaokuai/domain';

/** `09-17 09:10` of 2026 in Shanghai. */
export const at = (text: string) => `2026-${text.replace(' ', 'T')}:00.000+08:00`;

/** A limit that began on the morning of 17 September. */
export function owed(clock: TimeLimit, dueAt: string, more: Partial<Obligation> = {}): Obligation {
  return {
    id: 'result:zf:1',
    key: 'whistle.result',
    class: 'substantive',
    ownerUnit: 'zf',
    ownerPosts: [],
    emergency: false,
    neverPauses: false,
    whiteAtAmber: false,
    clock,
    startedAt: at('09-17 09:10'),
    counting: { from: at('09-17 09:10'), length: 120 },
    dueAt: at(dueAt),
    amberAt: null,
    provisional: false,
    countedBy: 1,
    status: 'running',
    warned: false,
    underOrder: false,
    extensionGrade: 'none',
    extensions: [],
    mark: 'P',
    pins: { listVersion: 1, limitsVersion: 1, calendarVersion: 1, directoryVersion: 1 },
    ...more,
  };
}
