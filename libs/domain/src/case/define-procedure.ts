import { endIdleClocks } from './cleanup.js';
import { SHARED_EVENTS } from './case.catalogue.js';
import { sharedClocks } from './case.clocks.js';
import { dutiesOf } from './case.duties.js';
import { elapseShared } from './case.elapse.js';
import type { SharedEvent } from './case.events.js';
import { evolveShared, isSharedEvent } from './case.evolve.js';
import { factsOf } from './case.facts.js';
import type { Colour } from './case.orders.js';
import { defaultReactions } from './case.reactions.js';
import { SHARED_REJECTIONS } from './case.rejections.js';
import { sharedRules } from './case.rules.js';
import { keptApart, withCentrePerson } from './separation-of-duties.js';
import { seesByDefault } from './visibility.js';
import type { CaseState } from './case.state.js';
import type { Context, InForce } from '../kernel/context.js';
import type { CaseEvent } from '../kernel/event.js';
import type { Label } from '../kernel/label.js';
import type { Obligation } from '../kernel/obligation.js';
import type {
  CommandDescription,
  Duty,
  EventDescription,
  Fact,
  Procedure,
  Reaction,
} from '../kernel/procedure.js';
import type { RejectionCatalogue } from '../kernel/rejection.js';
import type { Decision } from '../kernel/decision.js';
import { decideByRules, offersByRules, type AnyRule } from '../kernel/rule.js';
import { SHELVED } from './shelving/shelving.state.js';

/** What is a procedure's own; all that every procedure has is added by `defineProcedure`. `E`: its own events alone. */
export interface ProcedureDefinition<S extends CaseState, E extends CaseEvent> {
  readonly kind: string;
  readonly label: Label;
  readonly stages: Procedure['stages'];
  readonly outcomes: Procedure['outcomes'];
  readonly clocks: Procedure['clocks'];
  readonly events: Readonly<Record<E['type'], EventDescription>>;
  readonly rejections: RejectionCatalogue;
  /** Words for its kinds of fault beside passed limits. */
  readonly faults?: Readonly<Record<string, Label>>;
  readonly rules: readonly AnyRule<S, E | SharedEvent>[];
  /** Stages from which a case may be shelved (挂账); it returns to the one it left. */
  readonly shelvable?: readonly string[];
  /** False for orders: a limit passed inside one raises that order and opens no second. */
  readonly opensOrders?: boolean;
  /** Where its section wants another colour of a limit than its class does, or no order at all. */
  orderColour?(state: S, owed: Obligation, byClass: Colour): Colour | undefined;
  initial(caseId: string): S;
  evolve(state: S, event: E): S;
  /** What a shared event changes in its own fields, beside what it changes in any case: the stage that ends with it. */
  beside?(state: S, event: SharedEvent): S;
  /** What follows when one of its own limits passes, beyond the defaults of its class. */
  elapse?(decision: Decision<S, E | SharedEvent>, passed: Obligation): void;
  reactions?(before: S, event: E | SharedEvent, after: S, inForce: InForce): readonly Reaction[];
  /** Duties that no clock measures, such as a draft to be sent. */
  duties?(state: S): readonly Duty[];
  facts?(state: S): readonly Fact[];
  slip?: Procedure<S, E | SharedEvent>['slip'];
  sees?(state: S, context: Context): 'all' | 'asParty' | 'nothing';
  /** Own events whose words only he who said them may read as long as the case stands so. */
  hides?: Procedure<S, E | SharedEvent>['hides'];
  foresee?: Procedure<S, E | SharedEvent>['foresee'];
}

const SHELVED_STAGE = { [SHELVED]: { label: { zh: '挂账', en: 'Shelved' } } };

/** Where it may be given, by name. */
function stagesOf<S extends CaseState, E extends CaseEvent>(
  { stages }: AnyRule<S, E>,
  all: Procedure['stages'],
): readonly string[] {
  if (stages === 'none') return [];
  if (stages === 'any') return Object.keys(all);
  return stages === 'open' ? Object.keys(all).filter((each) => all[each]?.final !== true) : stages;
}

function describe<S extends CaseState, E extends CaseEvent>(
  rule: AnyRule<S, E>,
  all: Procedure['stages'],
): CommandDescription {
  const { name, label, form, stages, engine, snapshotOf } = rule;
  return {
    name,
    label,
    schema: { title: label.zh, titleEn: label.en, ...form.schema },
    opens: stages === 'none',
    engineOnly: engine === 'only',
    stages: stagesOf(rule, all),
    ...(snapshotOf === undefined ? {} : { snapshotOf }),
  };
}

/** A section that writes a shared command's row itself has that row alone. */
function withShared<S extends CaseState, E extends CaseEvent>(
  own: readonly AnyRule<S, E>[],
  shared: readonly AnyRule<S, E>[],
): readonly AnyRule<S, E>[] {
  return [...own, ...shared.filter(({ name }) => !own.some((each) => each.name === name))];
}

/** Assembles a procedure of its own parts and the shared ones: what is shared is folded, recorded and told first. */
export function defineProcedure<S extends CaseState, E extends CaseEvent>(
  own: ProcedureDefinition<S, E>,
): Procedure<S, E | SharedEvent> {
  const { kind, label, outcomes, initial, shelvable = [], opensOrders = true } = own;
  const stages = shelvable.length === 0 ? own.stages : { ...own.stages, ...SHELVED_STAGE };
  const clocks = { ...sharedClocks({ shelvable }), ...own.clocks };
  const rules: readonly AnyRule<S, E | SharedEvent>[] = withShared(own.rules, sharedRules({ shelvable })).map(
    keptApart,
  );
  const words = { stages, outcomes, clocks, faults: own.faults ?? {} };

  const evolve = (state: S, event: E | SharedEvent): S => {
    if (!isSharedEvent(event)) return withCentrePerson(own.evolve(state, event), event.actor);
    const shared = evolveShared(state, event);
    return withCentrePerson(own.beside?.(shared, event) ?? shared, event.actor);
  };

  return {
    kind,
    label,
    stages,
    outcomes,
    clocks,
    initial,
    evolve,
    commands: rules.map((each) => describe(each, stages)),
    events: { ...SHARED_EVENTS, ...own.events },
    rejections: { ...SHARED_REJECTIONS, ...own.rejections },
    decide: (state, command, context) => decideByRules(rules, evolve, state, command, context, endIdleClocks),
    offers: (state, context) => offersByRules(rules, state, context),
    elapse(decision, passed) {
      elapseShared(decision, passed);
      own.elapse?.(decision, passed);
      endIdleClocks(decision);
    },
    reactions(before, event, after, inForce) {
      const byDefault = isSharedEvent(event)
        ? defaultReactions(before, event, after, {
            clocks,
            inForce,
            orderColour: (owed, byClass) =>
              own.orderColour === undefined ? byClass : own.orderColour(after, owed, byClass),
          })
        : [];
      // Of the defaults only orders open a case.
      const wanted = byDefault.filter((each) => opensOrders || each.does !== 'open');
      return [...wanted, ...(own.reactions?.(before, event, after, inForce) ?? [])];
    },
    duties: (state) =>
      state.over ? [] : [...dutiesOf(state, clocks, rules), ...(own.duties?.(state) ?? [])],
    facts: (state) => (state.stage === '' ? [] : [...factsOf(state, words), ...(own.facts?.(state) ?? [])]),
    sees: (state, context) => (own.sees ?? seesByDefault)(state, context),
    ...(own.slip === undefined ? {} : { slip: own.slip }),
    ...(own.hides === undefined ? {} : { hides: own.hides }),
    ...(own.foresee === undefined ? {} : { foresee: own.foresee }),
  };
}
