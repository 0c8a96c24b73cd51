import { ENGINE } from './actor.js';
import type { Command, CommandOffer } from './command.js';
import type { Context } from './context.js';
import type { Decision } from './decision.js';
import { beginDecision } from './decision.js';
import type { AnyEvent } from './event-definition.js';
import type { CaseEvent, NewEvent } from './event.js';
import { engineFields, type Field } from './form.js';
import type { Instant } from './instant.js';
import type { Label } from './label.js';
import type { PostCode } from './post.js';
import { propertiesOf } from './properties.js';
import type { Rejection } from './rejection.js';
import { reject } from './shared.rejections.js';

/** What the engine must know of a state to judge where a command may be given. */
export interface Staged {
  /** '' until opened. */
  readonly stage: string;
  readonly over: boolean;
}

/** Stages that something leads to, by the stage in which it happened; `''` is the case that was not opened yet. */
export type LeadsTo = Readonly<Record<string, readonly string[]>>;

/** What a command says it does. Every decision of every test is held against it, and everything said must be seen there. */
export interface Declarations<C extends Context = Context> {
  /** Who may give it, in words: a row of RULES.md. */
  readonly who: Label;
  /** Posts to which it is ever offered; none for a command of the engine alone. */
  readonly by: readonly PostCode[] | 'anyPost';
  /** Limits keys of the clocks that it meets, and of those that it starts. */
  readonly meets?: readonly string[];
  readonly starts?: readonly string[];
  /** Limits keys of the clocks that it ends without their being met; all of them end with the case in any event. */
  readonly cancels?: readonly string[] | 'everything';
  /** Where it leads from each stage in which it may be given; itself among them where it may stay. Absent: it stays. */
  readonly leadsTo?: LeadsTo;
  /** Every event that it may record, but for those of the clocks that it meets and starts. */
  readonly records: readonly AnyEvent<C>[];
  /** Codes of its own; those of stage, post and party, and of the tables that a clock needs, come with every command. */
  readonly rejects?: readonly string[];
}

/**
 * One row of a procedure's command table. Stage, post and party are judged by `stages` and `permits` alone, so that what
 * is offered and what is accepted cannot differ; everything else is `decide`'s.
 */
export interface CommandRule<S extends Staged, P, E extends CaseEvent, C extends Context> {
  readonly name: string;
  readonly label: Label;
  readonly form: Field<P>;
  /** `only`: never a person's; `also`: the engine may send it too. */
  readonly engine?: 'only' | 'also';
  /** Case stages in which it may be given; `open`: any but the final ones; `any`: those too; `none`: it opens the case. */
  readonly stages: readonly string[] | 'open' | 'any' | 'none';
  /**
   * A case decides from its own stream and its context and never reads another. Where a decision needs to know how
   * another case stands, the command names it in this field (a path such as `obligationRef.caseId`), and casework puts `snapshotOf` that case, settled to now,
   * into `context.otherCase`. So the sender chooses the case and nothing of what is said about it; what the decision
   * uses of it goes into its event.
   */
  readonly snapshotOf?: string;
  /** The same, where the case's own state names the other case, by such a path. */
  readonly snapshotInState?: string;
  /**
   * It is rejected with CASE.DUPLICATE where the case would then be like an open one of its kind and matter
   * (`Procedure.likeness`). Casework puts those into `context.siblings`, and nobody adds one meanwhile.
   */
  readonly notTwice?: true;
  /** Fields of the payload with a citizen's personal data, sealed in the command on record as its events seal theirs. */
  readonly sealed?: readonly string[];
  /**
   * What the command is aimed at inside the case (a participation's unit, an obligation, a request): `field` of the
   * payload names it, or the actor's own unit is meant when there is no field. Absent: the case as a whole.
   */
  readonly target?: { readonly field?: string; candidates(state: S): readonly string[] };
  /** Stage of the target, post and party. `target` is one of the candidates, or what the payload named. */
  permits(state: S, context: C, target: string): Rejection | undefined;
  /** Rules of the section and what follows. Records events in `decision`, or rejects. */
  decide(decision: Decision<S, E, C>, payload: P, target: string): void;
  readonly declares: Declarations<C>;
}

/** A rule of any payload; rules are kept in one table per procedure. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the payload's type ends at the shape check of casework
export type AnyRule<S extends Staged, E extends CaseEvent, C extends Context> = CommandRule<S, any, E, C>;

/** CASE.OVER, CASE.STAGE_FORBIDS or CASE.NOT_FOUND when the case does not stand where the command may be given. */
export function stageRejection<S extends Staged, E extends CaseEvent, C extends Context>(
  rule: AnyRule<S, E, C>,
  state: S,
): Rejection | undefined {
  if (rule.stages === 'any') return state.stage === '' ? reject('CASE.NOT_FOUND') : undefined;
  if (state.over) return reject('CASE.OVER');
  const forbids = reject('CASE.STAGE_FORBIDS', undefined, { stage: state.stage, command: rule.name });
  if (rule.stages === 'none') return state.stage === '' ? undefined : forbids;
  if (state.stage === '') return reject('CASE.NOT_FOUND');
  return rule.stages === 'open' || rule.stages.includes(state.stage) ? undefined : forbids;
}

function engineRejection<S extends Staged, E extends CaseEvent, C extends Context>(
  rule: AnyRule<S, E, C>,
  context: C,
): Rejection | undefined {
  const byEngine = context.actor.post === ENGINE.post;
  if (byEngine) return rule.engine === undefined ? reject('ACTOR.POST_FORBIDS') : undefined;
  return rule.engine === 'only' ? reject('CASE.ENGINE_ONLY') : undefined;
}

function targetOf<S extends Staged, E extends CaseEvent, C extends Context>(
  rule: AnyRule<S, E, C>,
  payload: unknown,
  context: C,
): string {
  const field = rule.target?.field;
  if (field === undefined) return rule.target === undefined ? '' : context.actor.unit;
  return String(propertiesOf(payload)[field]);
}

/** A fact of the past is payload, never an event time, and never lies ahead. */
function happensLater(payload: unknown, now: Instant): boolean {
  const { happenedAt } = propertiesOf(payload);
  return typeof happenedAt === 'string' && happenedAt > now;
}

/**
 * Judges one command on a settled state from the stage on: stage, post and party rights, rules of the section. The shape
 * of its input and whether the actor holds his post were judged before. Pure and total. `cleanUp` runs after the rule,
 * inside the same decision.
 */
export function decideByRules<S extends Staged, E extends CaseEvent, C extends Context>(
  rules: readonly AnyRule<S, E, C>[],
  evolve: (state: S, event: E) => S,
  state: S,
  command: Command,
  context: C,
  cleanUp: (decision: Decision<S, E, C>) => void = () => undefined,
): readonly NewEvent[] | Rejection {
  const rule = rules.find((each) => each.name === command.name);
  if (rule === undefined) return reject('CASE.COMMAND_UNKNOWN', undefined, { command: command.name });
  const target = targetOf(rule, command.payload, context);
  const forbidden =
    engineRejection(rule, context) ?? stageRejection(rule, state) ?? rule.permits(state, context, target);
  if (forbidden !== undefined) return forbidden;
  const [engineField] =
    context.actor.post === ENGINE.post ? [] : engineFields(rule.form.schema, command.payload);
  if (engineField !== undefined) return reject('CASE.ENGINE_ONLY', engineField);
  if (happensLater(command.payload, context.now)) return reject('CASE.BACKDATED', 'happenedAt');
  const decision = beginDecision(evolve, state, context, { command: command.name });
  rule.decide(decision, command.payload, target);
  cleanUp(decision);
  return decision.outcome;
}

/** The commands this actor may give now, each with the things it may be given about. */
export function offersByRules<S extends Staged, E extends CaseEvent, C extends Context>(
  rules: readonly AnyRule<S, E, C>[],
  state: S,
  context: C,
): readonly CommandOffer[] {
  return rules.flatMap((rule): CommandOffer[] => {
    if (engineRejection(rule, context) ?? stageRejection(rule, state)) return [];
    if (rule.target === undefined) return rule.permits(state, context, '') ? [] : [{ command: rule.name }];
    const { field } = rule.target;
    const candidates = field === undefined ? [context.actor.unit] : rule.target.candidates(state);
    const values = candidates.filter((target) => !rule.permits(state, context, target));
    return values.length === 0 ? [] : [{ command: rule.name, about: { field, values } }];
  });
}
