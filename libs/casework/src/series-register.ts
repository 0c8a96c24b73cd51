import {
  ENGINE,
  isRejection,
  reachedBy,
  type Reaction,
  type Rejection,
  type SeriesRegister,
} from '@tiaokuai/domain';
import { v5 } from 'uuid';
import { carryOut } from './carry-out.js';
import type { Casework } from './casework.js';
import type { Executed } from './execution.js';
import { readHead } from './load-case.js';

const KIND = 'series';
/** Of the ids that registers have: who is counted together meets in one register, whichever case comes first. */
const REGISTERS = '0b0f6d0e-5f0a-4a57-8f6e-2f4c9b6f1d27';

export type Count = Extract<Reaction, { does: 'count' }>;

/** The register in which this counts. Its subject may be anything, an id of a stream may not. */
export function seriesRegisterOf({ series, subject }: Count['command']['payload']): string {
  return `${KIND}:${v5(JSON.stringify([series, ...subject]), REGISTERS)}`;
}

/** One thing that happened in one case; `occurrence` follows from its event, so however often it is sent it counts once. */
export interface Occurrence {
  readonly caseId: string;
  readonly occurrence: string;
  readonly at: string;
}

/**
 * Counts it in its register and, where that fills a window, tells the case. Both under ids that follow from the
 * occurrence, and what the case is told is read from the register's own event: after a crash between the two the next
 * attempt says the same.
 */
export async function countInSeries(
  casework: Casework,
  { command }: Count,
  { caseId, occurrence, at }: Occurrence,
): Promise<Executed | Rejection> {
  const { name, payload } = command;
  const registerId = seriesRegisterOf(payload);
  const counted = await carryOut(casework, {
    caseId: registerId,
    kind: KIND,
    command:
      name === 'count'
        ? { name, payload: { ...payload, caseId, occurrence, at } }
        : { name, payload: { caseId, occurrence } },
    commandId: occurrence,
    actor: ENGINE,
  });
  if (isRejection(counted) || name === 'takeBack') return counted;
  const { head } = await readHead(casework, registerId);
  const reached = head && reachedBy(head.state as SeriesRegister, occurrence);
  if (reached === undefined) return counted;
  return carryOut(casework, {
    caseId,
    command: { name: 'noteSeries', payload: reached },
    commandId: v5('noteSeries', occurrence),
    actor: ENGINE,
  });
}
