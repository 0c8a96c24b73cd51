import {
  caseAt,
  execute,
  loadCase,
  performReaction,
  reactionsHandled,
  reactionsOf,
  settleCase,
  type Casework,
} from '@tiaokuai/casework';
import {
  isRefusal,
  nextMoment,
  type Actor,
  type CaseState,
  type Command,
  type Instant,
  type Procedure,
  type Refusal,
} from '@tiaokuai/domain';
import { v5 } from 'uuid';
import type { Journal } from './journal.js';
import { setClock, type SetClock } from './set-clock.js';

/** Ids of all commands of the demonstration follow from it: whoever seeds again sends the same ones. */
const COMMAND_IDS = '7d1f8a52-3f0b-4d0e-9c57-5b6f2b9f1e01';

/** A case of the matter as it stands at the matter's own now. */
export interface CaseNow {
  readonly caseId: string;
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly version: number;
}

/** Somebody else has written to a case of the matter: it is his now, and its past is told no further. */
export class TakenOver extends Error {}

export interface Act {
  readonly actor: Actor;
  readonly command: Command;
  /** The case it goes to; absent when it opens one of `kind`. */
  readonly caseId?: string;
  readonly kind?: string;
}

/**
 * One citizen's problem with all the cases that come of it, at a now of its own. Acts go through casework as a person's
 * would; between them the engine does its part at the instants at which the worker would have done it. Every command has
 * an id that follows from the matter's name, so a matter that was interrupted is told again from its beginning and
 * nothing of it happens twice: each step is looked at as it stood then.
 */
export class Matter {
  /** In the order in which they became known. */
  readonly cases = new Map<string, CaseNow>();
  private readonly casework: Casework;
  private readonly clock: SetClock;
  private acts = 0;

  constructor(
    casework: Casework,
    readonly name: string,
    begins: Instant,
    private readonly journal: Journal,
  ) {
    this.clock = setClock(begins);
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

  /** Lets time pass to `at`, each limit on the way taking effect at its own instant. Returns the cases that changed. */
  async passTo(at: Instant): Promise<void> {
    for (let next = this.nextMoment; next !== undefined && next <= at; next = this.nextMoment) {
      if (next > this.clock.at) this.clock.at = next;
      const due = [...this.cases.values()].filter(({ state }) => (nextMoment(state)?.at ?? '~') <= this.now);
      for (const { caseId } of due) await settleCase(this.casework, caseId);
      await this.follow(due.map(({ caseId }) => caseId));
    }
    if (at > this.clock.at) this.clock.at = at;
  }

  /** Somebody acts now. A refusal is his answer, and nothing has changed. */
  async act(act: Act): Promise<string | Refusal> {
    const { actor, command, caseId, kind } = act;
    const commandId = v5(`${this.name}/${this.acts++}`, COMMAND_IDS);
    const refused = this.journal.refusalOf(commandId);
    if (refused !== undefined) return refused;
    const outcome = await execute(this.casework, {
      actor,
      command,
      commandId,
      ...(caseId === undefined
        ? { kind }
        : { caseId, expectedVersion: this.cases.get(caseId)?.version ?? 0 }),
    });
    if (isRefusal(outcome)) {
      if (outcome.refusal === 'CASE.VERSION_CONFLICT') throw new TakenOver(this.name);
      await this.journal.note(commandId, outcome);
      return outcome;
    }
    await this.follow([outcome.caseId]);
    return outcome.caseId;
  }

  /** Notes that nothing that has happened so far waits for the engine any more. */
  async leave(): Promise<void> {
    for (const { caseId, version } of this.cases.values())
      await reactionsHandled(this.casework, caseId, version);
  }

  /** What follows elsewhere from what happened to these cases, until nothing is left to follow. */
  private async follow(changed: readonly string[]): Promise<void> {
    const waiting = [...new Set(changed)];
    for (let caseId = waiting.shift(); caseId !== undefined; caseId = waiting.shift()) {
      const seen = this.cases.get(caseId)?.version ?? 0;
      const current = await this.look(caseId);
      if (current === undefined) continue;
      for (const { version, reaction, outcome, targetCase } of await reactionsOf(
        this.casework,
        caseId,
        current.version,
      )) {
        if (version <= seen) continue;
        if (outcome === undefined) await performReaction(this.casework, caseId, version, reaction.key);
        if (targetCase !== undefined && !waiting.includes(targetCase)) waiting.push(targetCase);
      }
    }
  }

  /** The case as it stands now; when more is on record than has happened by now, as it stood. */
  private async look(caseId: string): Promise<CaseNow | undefined> {
    const loaded = await loadCase(this.casework, caseId);
    if (loaded === undefined) return undefined;
    const stood =
      loaded.now === this.now ? loaded : await caseAt(this.casework, caseId, { instant: this.now });
    if (stood === undefined) return undefined;
    const { procedure, state, version } = stood;
    const current: CaseNow = { caseId, procedure, state, version };
    this.cases.set(caseId, current);
    return current;
  }
}
