import type { Instant } from '../calendar/instant.js';
import type { CaseState } from '../case/case.state.js';
import { ENGINE, type Context } from './context.js';
import type { CaseEvent, NewEvent } from './event.js';
import { engineFields, type Field } from './form.js';
import type { Label } from './label.js';
import { reject, type Rejection } from './rejection.js';
import { beginDecision, type Decision } from './decision.js';

/**
 * One row of a procedure's command table. Stage, post and party are judged by `stages` and `permits` alone, so that what
 * is offered and what is accepted cannot differ (domain.md 5, invariant 40); everything else is `decide`'s.
 */
export interface CommandRule<S extends CaseState, P, E extends CaseEvent> {
  readonly name: string;
  readonly label: Label;
  readonly form: Field<P>;
  /** `only`: a ⚙ command, never a person's; `also`: the engine may send it too. */
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
  /**
   * What the command is about inside the case (a thread's unit, an obligation, a request): `field` of the payload names
   * it, or the actor's own unit is meant when there is no field. Absent: the case as a whole.
   */
  readonly about?: { readonly field?: string; candidates(state: S): readonly string[] };
  /** Stage of the thing, post and party. `about` is one of the candidates, or what the payload named. */
  permits(state: S, context: Context, about: string): Rejection | undefined;
  /** Section rules and what follows. Records events in `decision`, or refuses. */
  decide(decision: Decision<S, E>, payload: P, about: string): void;
}

/** A rule of any payload; rules are kept in one table per procedure. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the payload's type ends at the shape check of casework
export type AnyRule<S extends CaseState, E extends CaseEvent> = CommandRule<S, any, E>;

/** For writing a table: the payload's type of each row follows from its form. */
export function ruleFor<S extends CaseState, E extends CaseEvent>() {
  return <P>(rule: CommandRule<S, P, E>): AnyRule<S, E> => rule;
}

export interface Command {
  readonly name: string;
  readonly payload: unknown;
}

/** What a post may do now; `about` lists what it may be done to. */
export interface CommandOffer {
  readonly command: string;
  readonly about?: { readonly field?: string; readonly values: readonly string[] };
}

/** CASE.OVER, CASE.STAGE_FORBIDS or CASE.NOT_FOUND when the case does not stand where the command may be given. */
export function stageRejection<S extends CaseState, E extends CaseEvent>(
  rule: AnyRule<S, E>,
  state: S,
): Rejection | undefined {
  if (rule.stages === 'any') return state.stage === '' ? reject('CASE.NOT_FOUND') : undefined;
  if (state.over) return reject('CASE.OVER');
  const forbids = reject('CASE.STAGE_FORBIDS', undefined, { stage: state.stage, command: rule.name });
  if (rule.stages === 'none') return state.stage === '' ? undefined : forbids;
  if (state.stage === '') return reject('CASE.NOT_FOUND');
  return rule.stages === 'open' || rule.stages.includes(state.stage) ? undefined : forbids;
}

function engineRejection<S extends CaseState, E extends CaseEvent>(
  rule: AnyRule<S, E>,
  context: Context,
): Rejection | undefined {
  const byEngine = context.actor.post === ENGINE.post;
  if (byEngine) return rule.engine === undefined ? reject('ACTOR.POST_FORBIDS') : undefined;
  return rule.engine === 'only' ? reject('CASE.ENGINE_ONLY') : undefined;
}

function aboutOf<S extends CaseState, E extends CaseEvent>(
  rule: AnyRule<S, E>,
  payload: unknown,
  context: Context,
): string {
  const field = rule.about?.field;
  if (field === undefined) return rule.about === undefined ? '' : context.actor.unit;
  return String(Object(payload)[field]);
}

/** A fact of the past is payload, never an event time, and never lies ahead (domain.md 2.3). */
function happensLater(payload: unknown, now: Instant): boolean {
  const happenedAt: unknown = Object(payload).happenedAt;
  return typeof happenedAt === 'string' && happenedAt > now;
}

/**
 * Judges one command on a settled state, in the order of domain.md 2.9 from the stage on: stage, post and party rights,
 * section rules. The shape of its input and whether the actor holds his post were judged before. Pure and total.
 * `aftermath` runs after the rule, inside the same decision.
 */
export function decideByRules<S extends CaseState, E extends CaseEvent>(
  rules: readonly AnyRule<S, E>[],
  evolve: (state: S, event: E) => S,
  state: S,
  command: Command,
  context: Context,
  aftermath: (decision: Decision<S, E>) => void = () => undefined,
): readonly NewEvent[] | Rejection {
  const rule = rules.find((each) => each.name === command.name);
  if (rule === undefined) return reject('CASE.COMMAND_UNKNOWN', undefined, { command: command.name });
  const about = aboutOf(rule, command.payload, context);
  const forbidden =
    engineRejection(rule, context) ?? stageRejection(rule, state) ?? rule.permits(state, context, about);
  if (forbidden !== undefined) return forbidden;
  const [engineField] =
    context.actor.post === ENGINE.post ? [] : engineFields(rule.form.schema, command.payload);
  if (engineField !== undefined) return reject('CASE.ENGINE_ONLY', engineField);
  if (happensLater(command.payload, context.now)) return reject('CASE.BACKDATED', 'happenedAt');
  const decision = beginDecision(evolve, state, context);
  rule.decide(decision, command.payload, about);
  aftermath(decision);
  return decision.outcome;
}

/** The commands this actor may give now, each with the things it may be given about. */
export function offersByRules<S extends CaseState, E extends CaseEvent>(
  rules: readonly AnyRule<S, E>[],
  state: S,
  context: Context,
): readonly CommandOffer[] {
  return rules.flatMap((rule): CommandOffer[] => {
    if (engineRejection(rule, context) ?? stageRejection(rule, state)) return [];
    if (rule.about === undefined) return rule.permits(state, context, '') ? [] : [{ command: rule.name }];
    const { field } = rule.about;
    const candidates = field === undefined ? [context.actor.unit] : rule.about.candidates(state);
    const values = candidates.filter((about) => !rule.permits(state, context, about));
    return values.length === 0 ? [] : [{ command: rule.name, about: { field, values } }];
  });
}
