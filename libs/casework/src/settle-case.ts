import { ENGINE } from '@tiaokuai/domain';
import { v5 } from 'uuid';
import { append } from './append.js';
import type { Casework } from './casework.js';
import { commandDigest } from './digest.js';
import { readHead, settled, type LoadedCase } from './load-case.js';

/** Whoever wins the append may be another worker or a person; each loss means that the case moved on. */
const ATTEMPTS = 20;

/**
 * Records every limit of a case that has passed by now, and what follows: all that a fired timer does. Nothing due,
 * nothing appended. Its command id names the version it found, so two workers who settle at once append once. Gives the
 * case as it stands then; undefined when there is no such case.
 */
export async function settleCase(casework: Casework, caseId: string): Promise<LoadedCase | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { head, now, inForce } = await readHead(casework, caseId);
    const procedure = head && casework.deciders.procedureOf(head.kind);
    const decider = head && casework.deciders.of(head.kind);
    if (head === undefined || procedure === undefined || decider === undefined) return undefined;
    const stands = settled(procedure, head, now, inForce);
    const { unrecorded: events } = stands;
    if (events.length === 0) return stands;
    const commandId = v5(`settle:${head.version}`, caseId);
    const digest = commandDigest(
      casework.commandDigestKey,
      head.kind,
      { name: 'settle', payload: {} },
      ENGINE,
    );
    const appended = await append(casework, { decider, before: head, events, now, commandId, digest });
    if (appended !== 'conflict') return { ...stands, version: appended.version, unrecorded: [] };
    casework.heads.delete(caseId);
  }
  throw new Error('CASE.BUSY');
}
