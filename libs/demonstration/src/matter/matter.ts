import {
  execute,
  openedCaseId,
  performReaction,
  reactionsHandled,
  settleCase,
  type Casework,
} from '@tiaokuai/casework';
import {
  caseEventOf,
  filesIn,
  isRejection,
  nextMoment,
  procedureOf,
  type Actor,
  type CaseState,
  type Command,
  type InForce,
  type Instant,
  type Procedure,
  type Reaction,
  type Rejection,
} from '@tiaokuai/domain';
import { noteUpload, reactionIdOf, readStream, type Clock } from '@tiaokuai/event-store';
import { v5 } from 'uuid';
import type { Journal } from './journal.js';
import { settableClock, type SettableClock } from './settable-clock.js';

/** Ids of all commands of the demonstration follow from it: whoever seeds again sends the same ones. */
const COMMAND_IDS = '7d1f8a52-3f0b-4d0e-9c57-5b6f2b9f1e01';

/** A case of the matter as it stands at the matter's own now. */
export interface CaseNow {
  readonly caseId: string;
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly version: number;
}

/** Something to be counted among like things of other matters. */
export interface Occurrence {
  readonly matter: Matter;
  readonly caseId: string;
  readonly version: number;
  readonly key: string;
  readonly eventId: string;
  /** When it happened. */
  readonly at: Instant;
}

/** Somebody else has written to a case of the matter: it is left to people from there on. */
export class TakeoverError extends Error {}

export interface CommandRequest {
  readonly actor: Actor;
  readonly command: Command;
  /** The case it goes to; absent when it opens one of `kind`. */
  readonly caseId?: string;
  readonly kind?: string;
  /** One that follows from the matter's name unless given. */
  readonly commandId?: string;
}

/**
 * One citizen's problem with all the cases that come of it, at a now of its own. Commands go through casework as a person's
 * would; between them the engine does its part at the instants at which the worker would have done it. Every command has
 * an id that follows from the matter's name, so a matter that was interrupted is run again from its beginning and
 * nothing of it happens twice: each case is read as it stood then.
 */
export class Matter {
  /** In the order in which they became known. */
  readonly cases = new Map<string, CaseNow>();
  private readonly casework: Casework;
  private readonly clock: SettableClock;
  /** Of whoever has it told. */
  private readonly today: Clock;
  private commandsSent = 0;
  private occurrences: Occurrence[] = [];

  constructor(
    casework: Casework,
    readonly name: string,
    begins: Instant,
    /** What was in force when, and what was rejected when this was run before. */
    private readonly known: { inForce(at: Instant): InForce; readonly journal: Journal },
  ) {
    this.today = casework.clock;
    this.clock = settableClock(begins);
    this.casework = { ...casework, clock: this.clock };
  }

  get now(): Instant {
    return this.clock.at;
  }

  /** When something next happens by itself. */
  get nextMoment(): Instant | undefined {
    return [...this.cases.values()]
      .flatMap(({ state }) => (state.over ? [] : (nextMoment(state)?.at ?? [])))
      .sort()[0];
  }

  /** Lets time pass to `at`, each limit on the way taking effect at its own instant. */
  async passTo(at: Instant): Promise<void> {
    for (let next = this.nextMoment; next !== undefined && next <= at; next = this.nextMoment) {
      if (next > this.clock.at) this.clock.at = next;
      const due = [...this.cases.values()].filter(({ state }) => (nextMoment(state)?.at ?? '~') <= this.now);
      for (const { caseId } of due) await settleCase(this.casework, caseId);
      await this.performReactions(due.map(({ caseId }) => caseId));
    }
    if (at > this.clock.at) this.clock.at = at;
  }

  /** Somebody gives a command now. A rejection changes nothing. */
  async execute(request: CommandRequest): Promise<string | Rejection> {
    const { actor, command, caseId, kind } = request;
    const commandId = request.commandId ?? v5(`${this.name}/${this.commandsSent++}`, COMMAND_IDS);
    const rejected = this.known.journal.rejectionOf(commandId);
    if (rejected !== undefined) return rejected;
    await this.handIn(command.payload, actor);
    const outcome = await execute(this.casework, {
      actor,
      command,
      commandId,
      ...(caseId === undefined
        ? { kind }
        : { caseId, expectedVersions: [this.cases.get(caseId)?.version ?? 0] }),
    });
    if (isRejection(outcome)) {
      if (outcome.rejection === 'CASE.VERSION_CONFLICT') throw new TakeoverError(this.name);
      await this.known.journal.note(commandId, outcome);
      return outcome;
    }
    await this.performReactions([outcome.caseId]);
    return outcome.caseId;
  }

  /** Whoever names a file has handed it in, today, so that nobody sweeps it while the past is being told. */
  private async handIn(payload: unknown, { person }: Actor): Promise<void> {
    for (const { file } of filesIn(payload))
      await noteUpload(this.casework.pool, { ...file, person, at: await this.today.now() });
  }

  /** What has happened since this was last asked and must be counted across matters, in their common order of time. */
  takeOccurrences(): readonly Occurrence[] {
    const taken = this.occurrences;
    this.occurrences = [];
    return taken;
  }

  /** It is its turn to be counted, at `at`; what follows from being one too many follows then. */
  async count({ caseId, version, key }: Occurrence, at: Instant): Promise<void> {
    await this.passTo(at);
    await performReaction(this.casework, caseId, version, key);
    await this.performReactions([caseId]);
  }

  /** Notes that nothing that has happened so far waits for the engine any more. */
  async markReactionsHandled(): Promise<void> {
    for (const { caseId, version } of this.cases.values())
      await reactionsHandled(this.casework, caseId, version);
  }

  /** What follows elsewhere from what happened to these cases, until nothing is left to follow. */
  private async performReactions(changed: readonly string[]): Promise<void> {
    const waiting = [...new Set(changed)];
    for (let caseId = waiting.shift(); caseId !== undefined; caseId = waiting.shift())
      for (const reaction of await this.foldCase(caseId)) {
        const target = await this.performReaction(caseId, reaction);
        if (target !== undefined && !waiting.includes(target)) waiting.push(target);
      }
  }

  /** Performs it, if it was not performed in an earlier run, and returns the case that it opens or advances. */
  private async performReaction(
    caseId: string,
    { version, eventId, at, reaction }: PendingReaction,
  ): Promise<string | undefined> {
    const { does, key } = reaction;
    if (does === 'notify') return undefined;
    if (does === 'count' || does === 'number') {
      this.occurrences.push({ matter: this, caseId, version, key, eventId, at });
      return undefined;
    }
    await performReaction(this.casework, caseId, version, key);
    // By then what it ends has reported back, or was never opened.
    if (does === 'endOpened') return undefined;
    return does === 'advance' ? reaction.caseId : openedCaseId(reactionIdOf(eventId, key), reaction.kind);
  }

  /** Folds what has happened to a case by now since it was last looked at, and says what follows from it elsewhere. */
  private async foldCase(caseId: string): Promise<readonly PendingReaction[]> {
    const known = this.cases.get(caseId);
    const tail = await readStream(this.casework.pool, caseId, { after: known?.version ?? 0 });
    const happened = tail.filter(({ recordedAt }) => recordedAt <= this.now);
    const procedure = known?.procedure ?? procedureOf(happened[0]?.kind ?? '');
    if (procedure === undefined) return [];
    let state = known?.state ?? procedure.initial(caseId);
    const pending: PendingReaction[] = [];
    for (const stored of happened) {
      const { version, eventId, effectiveAt: at } = stored;
      const event = caseEventOf(stored);
      const after = procedure.evolve(state, event);
      for (const reaction of procedure.reactions(state, event, after, this.known.inForce(at)))
        pending.push({ version, eventId, at, reaction });
      state = after;
    }
    this.cases.set(caseId, {
      caseId,
      procedure,
      state,
      version: happened.at(-1)?.version ?? known?.version ?? 0,
    });
    return pending;
  }
}

/** What one event of a case asks for elsewhere. */
interface PendingReaction {
  readonly version: number;
  readonly eventId: string;
  /** When its event took effect. */
  readonly at: Instant;
  readonly reaction: Reaction;
}
