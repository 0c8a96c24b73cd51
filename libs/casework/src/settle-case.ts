import { ENGINE } from '@tiaokuai/domain';
import { v5 } from 'uuid';
import { appendDecision } from './append-decision.js';
import type { Casework } from './casework.js';
import { commandDigest } from './command-digest.js';
import { readFolded, settled, type LoadedCase } from './load-case.js';

/** Whoever wins the append may be another worker or a person; each loss means that the case moved on. */
const ATTEMPTS = 20;

/**
 * Records every limit of a case that has passed by now, and what follows: all that a fired timer does. Nothing due,
 * nothing appended. Its command id names the version it found, so two workers who settle at once append once. Gives the
 * case as it stands then; undefined when there is no such case.
 */
export async function settleCase(casework: Casework, caseId: string): Promise<LoadedCase | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { stream, now, inForce } = await readFolded(casework, caseId);
    const procedure = stream && casework.deciders.procedureOf(stream.kind);
    const decider = stream && casework.deciders.of(stream.kind);
    if (stream === undefined || procedure === undefined || decider === undefined) return undefined;
    const stands = settled(procedure, stream, now, inForce);
    const { unrecorded: events } = stands;
    if (events.length === 0) return stands;
    const command = {
      id: v5(`settle:${stream.version}`, caseId),
      name: 'settle',
      payload: {},
      actor: ENGINE,
    };
    const digest = commandDigest(casework.commandDigestKey, stream.kind, command, ENGINE);
    const appended = await appendDecision(casework, {
      decider,
      before: stream,
      command,
      events,
      now,
      digest,
    });
    if (appended !== 'conflict') return { ...stands, version: appended.version, unrecorded: [] };
    casework.foldedStreams.delete(caseId);
  }
  throw new Error('CASE.BUSY');
}
