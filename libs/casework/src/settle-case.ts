import { ENGINE, nextMoment, settle, type Context, type NewEvent } from '@tiaokuai/domain';
import { v5 } from 'uuid';
import { append } from './append.js';
import type { Casework } from './casework.js';
import { asCase } from './deciders.js';
import { commandDigest } from './digest.js';
import { readHead } from './load-case.js';

/** Whoever wins the append may be another worker or a person; each loss means that the case moved on. */
const ATTEMPTS = 20;

/**
 * Records every limit of a case that has passed by now, and what follows: all that a fired timer does. Nothing due,
 * nothing appended. Its command id names the version it found, so two workers who settle at once append once.
 */
export async function settleCase(casework: Casework, caseId: string): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { head, now, inForce } = await readHead(casework, caseId);
    const procedure = head && casework.deciders.procedureOf(head.kind);
    const decider = head && casework.deciders.of(head.kind);
    if (head === undefined || procedure === undefined || decider === undefined) return;
    const due = nextMoment(asCase(head.state));
    if (due === undefined || due.at > now) return;
    const context: Context = { now, actor: ENGINE, caseId, inForce };
    const events: readonly NewEvent[] = settle(procedure, asCase(head.state), context).events;
    if (events.length === 0) return;
    const commandId = v5(`settle:${head.version}`, caseId);
    const digest = commandDigest(
      casework.commandDigestKey,
      head.kind,
      { name: 'settle', payload: {} },
      ENGINE,
    );
    const appended = await append(casework, { decider, before: head, events, now, commandId, digest });
    if (appended !== 'conflict') return;
    casework.heads.delete(caseId);
  }
  throw new Error('CASE.BUSY');
}
