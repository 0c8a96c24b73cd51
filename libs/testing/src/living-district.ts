import assert from 'node:assert/strict';
import {
  ENGINE,
  isRejection,
  namedCase,
  nextMoment,
  settle,
  snapshotOf,
  type Actor,
  type CaseEvent,
  type CaseSnapshot,
  type CaseState,
  type Command,
  type Context,
  type Instant,
  type NewEvent,
  type Procedure,
  type Reaction,
  type Rejection,
} from '@tiaokuai/domain';
import { assertNoOrderOutlives, assertOneOrderOfEach, assertOwesNothingWhenOver } from './invariants.js';
import { LivingRegisters } from './living-registers.js';
import { siblingsAmong } from './living-siblings.js';
import { checkDecision, checkSettled } from './declarations.js';
import type { TestDistrict } from './test-district.js';

/** One case as it lives among the others. */
export interface LivingCase {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

/** What happened by one event of one case. */
export type Watch = (
  procedure: Procedure,
  before: CaseState,
  event: CaseEvent,
  after: CaseState,
  context: Context,
) => void;

/**
 * Cases of all kinds in one district, with the engine at work as casework and the worker do it: commands settle first,
 * limits pass, and every reaction is carried to its case once, in order. Nothing of it is stored.
 */
export class LivingDistrict {
  readonly cases = new Map<string, LivingCase>();
  /** How every reaction to another case ended: `<kind>.<command> done`, `… refused:<code>`, `… noProcedure`. */
  readonly carried: string[] = [];
  private opened = 0;
  /** What a reaction opened, by its case and key. */
  private readonly openedBy = new Map<string, string>();
  private readonly waiting: { readonly reaction: Reaction; readonly caseId: string; readonly at: Instant }[] =
    [];
  private readonly registers = new LivingRegisters();

  constructor(
    private readonly district: TestDistrict,
    private readonly procedures: readonly Procedure[],
    private readonly watch: Watch = () => undefined,
  ) {}

  /** The case as it stands now, limits passed since settled, and the context in which this actor would act in it. */
  standing(caseId: string, now: Instant, actor: Actor): { state: CaseState; context: Context } | undefined {
    const found = this.cases.get(caseId);
    if (found === undefined) return undefined;
    const context = { ...this.district.context(now, actor), caseId };
    return { state: settle(found.procedure, found.state, context).state, context };
  }

  /** Opens a case of a kind; its id, or why not. */
  open(kind: string, command: Command, now: Instant, actor: Actor): string | Rejection {
    const procedure = this.procedures.find((each) => each.kind === kind);
    assert.ok(procedure, `no procedure ${kind}`);
    const caseId = `${kind}-${(this.opened += 1)}`;
    const outcome = this.judge(
      { procedure, state: procedure.initial(caseId), events: [] },
      command,
      now,
      actor,
    );
    if (isRejection(outcome)) return outcome;
    this.engine(now);
    return caseId;
  }

  /** Gives a command to a case; what it appended, or why nothing. */
  give(caseId: string, command: Command, now: Instant, actor: Actor): readonly NewEvent[] | Rejection {
    const found = this.cases.get(caseId);
    assert.ok(found, `no case ${caseId}`);
    const outcome = this.judge(found, command, now, actor);
    if (!isRejection(outcome)) this.engine(now);
    return outcome;
  }

  /** The instant at which the next limit of any case passes. */
  nextMoment(): Instant | undefined {
    return [...this.cases.values()]
      .flatMap(({ state }) => (state.over ? [] : (nextMoment(state)?.at ?? [])))
      .sort()[0];
  }

  /** The worker wakes: what has run out by now is recorded, the oldest first, with all that follows. */
  wake(now: Instant): void {
    for (;;) {
      const due = [...this.cases].flatMap(([caseId, { state }]) => {
        const at = state.over ? undefined : nextMoment(state)?.at;
        return at !== undefined && at <= now ? [{ caseId, at }] : [];
      });
      const first = due.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];
      const found = first && this.cases.get(first.caseId);
      if (found === undefined) return;
      const context = this.district.context(now, ENGINE);
      const { events } = settle(found.procedure, found.state, context);
      checkSettled(found.procedure, found.state, events);
      this.append(found, events, now);
      this.engine(now);
    }
  }

  private judge(
    found: LivingCase,
    command: Command,
    now: Instant,
    actor: Actor,
  ): readonly NewEvent[] | Rejection {
    const { procedure, state } = found;
    const otherCase = this.named(procedure, state, command, now);
    const context = { ...this.district.context(now, actor, otherCase), caseId: state.caseId };
    const settled = settle(procedure, state, context);
    checkSettled(procedure, state, settled.events);
    const alone = procedure.decide(settled.state, command, context);
    const siblings = siblingsAmong(this, { procedure, state: settled.state }, command.name, alone, now);
    const decided =
      siblings.length === 0 ? alone : procedure.decide(settled.state, command, { ...context, siblings });
    checkDecision(procedure, settled.state, command.name, actor, decided);
    if (isRejection(decided)) {
      assert.ok(Object.hasOwn(procedure.rejections, decided.rejection), `no words for ${decided.rejection}`);
      return decided;
    }
    const events = [...settled.events, ...decided];
    this.append(found, events, now);
    return events;
  }

  private named(
    procedure: Procedure,
    state: CaseState,
    command: Command,
    now: Instant,
  ): CaseSnapshot | undefined {
    const description = procedure.commands.find(({ name }) => name === command.name);
    const named = description && namedCase(description, command.payload, state);
    const other =
      named !== undefined && named !== state.caseId ? this.standing(named, now, ENGINE) : undefined;
    return other && snapshotOf(other.state);
  }

  private append(found: LivingCase, added: readonly NewEvent[], recordedAt: Instant): void {
    const { procedure } = found;
    let { state } = found;
    const events = [...found.events];
    const { inForce } = this.district;
    const context = this.district.context(recordedAt, ENGINE);
    for (const each of added) {
      const event: CaseEvent = { ...each, recordedAt };
      const after = procedure.evolve(state, event);
      this.watch(procedure, state, event, after, context);
      const { caseId } = after;
      for (const reaction of procedure.reactions(state, event, after, inForce))
        this.waiting.push({ reaction, caseId, at: event.effectiveAt });
      state = after;
      events.push(event);
    }
    assertOwesNothingWhenOver(state);
    this.cases.set(state.caseId, { procedure, state, events });
  }

  private engine(now: Instant): void {
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      const { reaction } = next;
      if (reaction.does === 'notify') continue;
      if (reaction.does === 'count' || reaction.does === 'number') {
        this.register(reaction, next, now);
        continue;
      }
      const { command } = reaction;
      const target = this.targetOf(next);
      if (reaction.does === 'endOpened' && target === undefined) continue;
      const kind = reaction.does === 'open' ? reaction.kind : target?.procedure.kind;
      const procedure = this.procedures.find((each) => each.kind === kind);
      if (procedure === undefined) {
        this.carried.push(`${kind ?? 'nothing'}.${command.name} noProcedure`);
        continue;
      }
      const fresh = (): LivingCase => {
        const caseId = `${procedure.kind}-${(this.opened += 1)}`;
        return { procedure, state: procedure.initial(caseId), events: [] };
      };
      const found = target ?? fresh();
      const outcome = this.judge(found, command, now, ENGINE);
      if (reaction.does === 'open' && !isRejection(outcome))
        this.openedBy.set(`${next.caseId} ${reaction.key}`, found.state.caseId);
      this.carried.push(
        `${procedure.kind}.${command.name} ${isRejection(outcome) ? `refused:${outcome.rejection}` : 'done'}`,
      );
    }
    for (const { state } of this.cases.values()) {
      assertOneOrderOfEach(state);
      assertNoOrderOutlives(state);
    }
  }

  private targetOf({ reaction, caseId }: LivingDistrict['waiting'][number]): LivingCase | undefined {
    if (reaction.does === 'advance') return this.cases.get(reaction.caseId);
    if (reaction.does !== 'endOpened') return undefined;
    return this.cases.get(this.openedBy.get(`${caseId} ${reaction.opening.key}`) ?? '');
  }

  private register(
    reaction: Extract<Reaction, { does: 'count' | 'number' }>,
    source: { readonly caseId: string; readonly at: Instant },
    now: Instant,
  ): void {
    const context = this.district.context(now, ENGINE);
    const told =
      reaction.does === 'count'
        ? this.registers.count(reaction, source, context)
        : this.registers.takeNumber(reaction, source, context);
    const found = this.cases.get(source.caseId);
    if (told !== undefined && found !== undefined) this.judge(found, told, now, ENGINE);
  }
}
