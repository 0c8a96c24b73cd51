import {
  DROP_OPENING,
  ENGINE,
  isRejection,
  propertiesOf,
  numberEntry,
  seriesEntry,
  type Reaction,
  type Rejection,
} from '@tiaokuai/domain';
import {
  markReactionPerformed,
  markReactionsHandled,
  reactionIdOf,
  readReactionProgress,
  readStream,
} from '@tiaokuai/event-store';
import { annulment } from './annulment.js';
import type { CaseReaction } from './case-reaction.js';
import type { Casework } from './casework.js';
import { execute } from './execute.js';
import type { Executed, Execution } from './execution.js';
import { keepRegister } from './keep-register.js';
import { uuidV5 } from './uuid-v5.js';
import { isSealed } from './personal-data.js';
import { outcomeOf, reactionsOf } from './reactions.js';

/** Performs one reaction, once: a retry finds the first answer. A rejection by the other case is an outcome, not an error. */
export async function performReaction(
  casework: Casework,
  caseId: string,
  version: number,
  key: string,
): Promise<void> {
  const isMeant = (each: CaseReaction): boolean => each.version === version && each.reaction.key === key;
  const found =
    (await checkedAgain(casework, caseId, casework.waiting.get(caseId)?.find(isMeant))) ??
    (await reactionsOf(casework, caseId, version)).find(isMeant);
  if (found === undefined || found.outcome !== undefined) return;
  const outcome = await perform(casework, caseId, found);
  await markReactionPerformed(casework.pool, { streamId: caseId, version, key, outcome });
}

/**
 * A reaction that was found before, with the outcome on record now; so that a history is read and folded once for all that
 * waits in it. Undefined when there is none, or its event is not the store's any more.
 */
async function checkedAgain(
  casework: Casework,
  caseId: string,
  known: CaseReaction | undefined,
): Promise<CaseReaction | undefined> {
  if (known === undefined) return undefined;
  const { version, reaction } = known;
  const [[event], progress] = await Promise.all([
    readStream(casework.pool, caseId, { after: version - 1, upTo: version }),
    readReactionProgress(casework.pool, caseId),
  ]);
  return event?.eventId === known.eventId
    ? { ...known, ...outcomeOf(progress, version, reaction) }
    : undefined;
}

async function perform(casework: Casework, caseId: string, found: CaseReaction): Promise<string> {
  const { eventId, effectiveAt: at, reaction } = found;
  const commandId = reactionIdOf(eventId, reaction.key);
  switch (reaction.does) {
    case 'notify':
      return 'noted';
    case 'open':
      return open(casework, caseId, found, reaction);
    case 'advance':
      return handOver(casework, caseId, reaction.command, { caseId: reaction.caseId, commandId });
    case 'endOpened':
      return endOpened(casework, caseId, found, reaction);
    case 'count':
      return ended(
        await keepRegister(casework, seriesEntry(reaction, { caseId, occurrence: commandId, at }, uuidV5)),
      );
    case 'number':
      return takeNumber(casework, caseId, found, reaction);
  }
}

type Of<D extends Reaction['does']> = Extract<Reaction, { does: D }>;

/** Opens it, unless its ground is gone: then the case records that, and nothing is opened. */
async function open(
  casework: Casework,
  caseId: string,
  found: CaseReaction,
  { kind, key, about, command }: Of<'open'>,
): Promise<string> {
  if (casework.deciders.of(kind) === undefined) return 'noProcedure';
  const commandId = reactionIdOf(found.eventId, key);
  const because = await annulment(casework, caseId, found);
  if (because === undefined) return handOver(casework, caseId, command, { kind, commandId });
  await outcomeOfCommand(casework, {
    caseId,
    command: { name: DROP_OPENING.name, payload: { opening: key, what: about.zh, because: because.zh } },
    commandId: reactionIdOf(found.eventId, `${key}:dropped`),
  });
  return 'dropped';
}

/** What was opened is known by the reaction that opened it, long before it reports back. */
async function endOpened(
  casework: Casework,
  caseId: string,
  { eventId, version }: CaseReaction,
  { key, opening, command }: Of<'endOpened'>,
): Promise<string> {
  const opened = (await reactionsOf(casework, caseId, version)).findLast(
    ({ reaction }) =>
      reaction.does === 'open' && reaction.kind === opening.kind && reaction.key === opening.key,
  );
  // Another worker is just at it; the activity tries again.
  if (opened !== undefined && opened.outcome === undefined) throw new Error('CASE.OPENING_WAITS');
  if (opened?.outcome !== 'done' || opened.targetCase === undefined) return 'nothingOpened';
  return outcomeOfCommand(casework, {
    caseId: opened.targetCase,
    command,
    commandId: reactionIdOf(eventId, key),
  });
}

/** Gives a command to another case; what it passes on sealed is opened for it, and sealed there under that case's own key. */
async function handOver(
  casework: Casework,
  fromCase: string,
  command: Of<'open'>['command'],
  to: Omit<Execution, 'actor' | 'command'>,
): Promise<string> {
  const payload: Record<string, unknown> = { ...propertiesOf(command.payload) };
  for (const [field, value] of Object.entries(payload))
    if (isSealed(value)) {
      const opened = await casework.personalData.open(fromCase, value);
      if (opened === undefined) return 'refused:PERSONAL_DATA.DESTROYED';
      payload[field] = opened;
    }
  return outcomeOfCommand(casework, { ...to, command: { ...command, payload } });
}

/** Takes a number from the register and has the case record it; however often, and by whomever, it gets one. */
export async function takeNumber(
  casework: Casework,
  caseId: string,
  { eventId, effectiveAt: at }: CaseReaction,
  reaction: Of<'number'>,
): Promise<string> {
  const occurrence = reactionIdOf(eventId, reaction.key);
  return ended(await keepRegister(casework, numberEntry(reaction, { caseId, occurrence, at }, uuidV5)));
}

async function outcomeOfCommand(casework: Casework, execution: Omit<Execution, 'actor'>): Promise<string> {
  return ended(await execute(casework, { ...execution, actor: ENGINE }));
}

function ended(outcome: Executed | Rejection): string {
  if (!isRejection(outcome)) return 'done';
  // Others kept writing to that case; the activity tries again.
  if (outcome.rejection === 'CASE.VERSION_CONFLICT') throw new Error('CASE.VERSION_CONFLICT');
  return `refused:${outcome.rejection}`;
}

/** Notes that nothing up to `version` is left to perform. */
export async function reactionsHandled(casework: Casework, caseId: string, version: number): Promise<void> {
  await markReactionsHandled(casework.pool, caseId, version);
}
