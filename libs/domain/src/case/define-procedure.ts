import type { Command } from '../kernel/command.js';
import { decideByRules, offersByRules, type LeadsTo } from '../kernel/rule.js';
import type { CaseEvent } from '../kernel/event.js';
import { isEventOf } from '../kernel/event-definition.js';
import type { Label } from '../kernel/label.js';
import type { Obligation } from '../kernel/obligation.js';
import type { DeclaredCommand, Duty, Fact } from '../kernel/procedure.js';
import type { Reaction } from '../kernel/reaction.js';
import type { RejectionCatalogue } from '../kernel/rejection.js';
import { SHARED_REJECTIONS } from '../kernel/shared.rejections.js';
import type { InForce } from '../reference/in-force.js';
import { SHARED_EVENTS } from './case.catalogue.js';
import type { ClockDefinition } from './case.clock.js';
import { sharedClocks } from './case.clocks.js';
import { sharedCommands } from './case.commands.js';
import type { Context } from './case.context.js';
import type { AnyCommand, AnyEvent } from './case.decision.js';
import { dutiesOf } from './case.duties.js';
import { evolveShared, isSharedEvent, type SharedEvent } from './case.events.js';
import { factsOf } from './case.facts.js';
import type { Colour } from '../kernel/contracts/supervision-order.contract.js';
import type { Procedure } from './case.procedure.js';
import { defaultReactions } from './case.reactions.js';
import type { CaseState } from './case.state.js';
import { endIdleClocks } from './cleanup.js';
import { orDuplicate } from './duplicate/duplicate.js';
import { likenessText, type Likeness } from './duplicate/likeness.js';
import { endingAnnuls, settleChildren } from './ending/ending.reactions.js';
import { chargeUndecidedExtension } from './extension/extension.clocks.js';
import { keptApart, withCentrePerson } from './separation-of-duties.js';
import { tellInstead } from './notification/tell-instead.js';
import { takesNumber, withNumberSeries, type CaseNumbering } from './number/case-number.js';
import { SHELVED } from './shelving/shelving.state.js';
import { seatsOf } from './sealed-access.js';
import { usualAudience } from './sight.js';

/** What is a procedure's own; all that every procedure has is added by `defineProcedure`. */
export interface ProcedureDefinition<S extends CaseState> {
  readonly kind: string;
  readonly label: Label;
  readonly stages: Procedure['stages'];
  readonly outcomes: Procedure['outcomes'];
  /** How its cases are numbered; absent for what is no case, such as a register of the engine. */
  readonly numbering?: CaseNumbering<S>;
  /** By limits key. */
  readonly clocks: Readonly<Record<string, ClockDefinition<S>>>;
  /** In the order in which they are offered. A section that writes a shared command itself has that one alone. */
  readonly commands: readonly AnyCommand<S>[];
  readonly rejections: RejectionCatalogue;
  /** Words for its kinds of fault beside passed limits. */
  readonly faults?: Readonly<Record<string, Label>>;
  /** Stages from which a case may be shelved (挂账); it returns to the one it left. */
  readonly shelvable?: readonly string[];
  /** Of these stages too, and with other units in the case: may this one's part be shelved by itself? It has taken its task up. */
  shelvableThread?(state: S, unit: string): boolean;
  /** False for orders: a limit passed inside one raises that order and opens no second. */
  readonly opensOrders?: boolean;
  /** Where shared commands lead a case of this kind, by name, and where passed limits of shared clocks do, by limits key. */
  readonly sharedLeadsTo?: Readonly<Record<string, LeadsTo>>;
  /** Where its section wants another colour of a limit than its class does, or no order at all. */
  orderColour?(state: S, owed: Obligation, byClass: Colour): Colour | undefined;
  initial(caseId: string): S;
  /** What of its state follows from the rest of it, computed after each of its own events. */
  derive?(state: S): S;
  /** What a shared event changes in its own fields, beside what it changes in any case: the stage that ends with it. */
  onSharedEvent?(state: S, event: SharedEvent): S;
  /** What any event sets off elsewhere, after what its own definition says. */
  reactions?(before: S, event: SharedEvent, after: S, inForce: InForce): readonly Reaction[];
  /** Duties that no clock measures, such as a draft to be sent. */
  duties?(state: S): readonly Duty[];
  facts?(state: S): readonly Fact[];
  orderBadge?: Procedure<S>['orderBadge'];
  /** To whom its cases are open; absent: to the usual audience of every case. */
  audience?: Procedure<S>['audience'];
  /** Of two open cases of one matter that are alike one is too many; absent: any number may stand side by side. */
  likeness?(state: S): Likeness;
  /** Units that coordinate or decide; absent: the seats of the case. */
  decidedBy?(state: S): readonly string[];
  /** Own events whose words only he who said them may read as long as the case stands so. */
  hides?: Procedure<S>['hides'];
  foresee?(command: Command, context: Context): ReturnType<NonNullable<Procedure<S>['foresee']>>;
}

const SHELVED_STAGE = { [SHELVED]: { label: { zh: '挂账', en: 'Shelved' } } };

/** Where it may be given, by name. */
function stagesOf<S extends CaseState>(
  { stages }: AnyCommand<S>,
  all: Procedure['stages'],
): readonly string[] {
  if (stages === 'none') return [];
  if (stages === 'any') return Object.keys(all);
  return stages === 'open' ? Object.keys(all).filter((each) => all[each]?.final !== true) : stages;
}

function describe<S extends CaseState>(
  rule: AnyCommand<S>,
  all: Procedure['stages'],
  shared: { readonly leadsTo?: LeadsTo } | undefined,
): DeclaredCommand {
  const { name, label, form, stages, engine, snapshotOf, snapshotInState, sealed, notTwice, declares } = rule;
  return {
    name,
    label,
    schema: { title: label.zh, titleEn: label.en, ...form.schema },
    opens: stages === 'none',
    engineOnly: engine === 'only',
    stages: stagesOf(rule, all),
    ...(snapshotOf === undefined ? {} : { snapshotOf }),
    ...(notTwice === undefined ? {} : { notTwice }),
    ...(sealed === undefined ? {} : { sealed }),
    ...(snapshotInState === undefined ? {} : { snapshotInState }),
    declares: { ...declares, leadsTo: { ...declares.leadsTo, ...shared?.leadsTo } },
    ...(shared === undefined ? {} : { shared: true }),
  };
}

/** A section that writes a shared command's row itself has that row alone. */
function withShared<S extends CaseState>(
  own: readonly AnyCommand<S>[],
  shared: readonly AnyCommand<S>[],
): readonly AnyCommand<S>[] {
  return [...own, ...shared.filter(({ name }) => !own.some((each) => each.name === name))];
}

/** Every event of its own that a command or a passed limit declares, by type. */
function ownEvents<S extends CaseState>({
  commands,
  clocks,
}: ProcedureDefinition<S>): ReadonlyMap<string, AnyEvent> {
  const declared = [
    ...commands.flatMap(({ declares }) => declares.records),
    ...Object.values(clocks).flatMap(({ whenElapsed }) => whenElapsed?.records ?? []),
  ];
  const own = new Map<string, AnyEvent>();
  for (const each of declared) {
    if (Object.hasOwn(SHARED_EVENTS, each.type)) continue;
    if (own.has(each.type) && own.get(each.type) !== each) throw new Error(`${each.type} is defined twice`);
    own.set(each.type, each);
  }
  return own;
}

/** Assembles a procedure of its own parts and the shared ones: what is shared is folded, recorded and told first. */
export function defineProcedure<S extends CaseState>(own: ProcedureDefinition<S>): Procedure<S, SharedEvent> {
  const { kind, label, outcomes, numbering, initial, shelvable = [], opensOrders = true } = own;
  const stages = shelvable.length === 0 ? own.stages : { ...own.stages, ...SHELVED_STAGE };
  const clocks: Readonly<Record<string, ClockDefinition<S>>> = {
    ...sharedClocks({
      shelvable,
      partsShelvable: own.shelvableThread !== undefined,
      leadsTo: own.sharedLeadsTo ?? {},
    }),
    ...own.clocks,
  };
  const shared: readonly AnyCommand<S>[] = sharedCommands<S>({
    clocks,
    shelvable,
    shelvableThread: own.shelvableThread?.bind(own),
  });
  const ownRules: readonly AnyCommand<S>[] = own.commands;
  const rules = withShared(ownRules, shared).map((each) => keptApart(each));
  const words = { stages, outcomes, clocks, faults: own.faults ?? {} };
  const events = ownEvents(own);

  const foldOwn = (state: S, event: CaseEvent): S => {
    const definition = events.get(event.type);
    if (definition === undefined) throw new Error(`${kind} knows no event ${event.type}`);
    const folded = { ...state, ...definition.fold(state, event) };
    return own.derive?.(folded) ?? folded;
  };
  const foldShared = (state: S, event: SharedEvent): S => {
    const folded = evolveShared(state, event);
    return own.onSharedEvent?.(folded, event) ?? folded;
  };
  const evolve = (state: S, event: CaseEvent): S => {
    const folded = isSharedEvent(event) ? foldShared(state, event) : foldOwn(state, event);
    return withNumberSeries(numbering, withCentrePerson(folded, event.actor), event);
  };

  const likeness = (state: S): string | undefined => own.likeness && likenessText(own.likeness(state));

  return {
    kind,
    label,
    stages,
    outcomes,
    clocks,
    ...(numbering === undefined ? {} : { numberWord: numbering.word }),
    initial,
    evolve,
    commands: rules.map((each) => {
      const isOwn = ownRules.some(({ name }) => name === each.name);
      return describe(each, stages, isOwn ? undefined : { leadsTo: own.sharedLeadsTo?.[each.name] });
    }),
    events: { ...SHARED_EVENTS, ...Object.fromEntries(events) },
    rejections: { ...SHARED_REJECTIONS, ...own.rejections },
    decide(state, command, context) {
      const decided = decideByRules(rules, evolve, state, command, context, endIdleClocks);
      return orDuplicate(decided, { evolve, likeness }, state, context);
    },
    offers: (state, context) => offersByRules(rules, state, context),
    elapse(decision, passed) {
      chargeUndecidedExtension(decision, passed);
      clocks[passed.key]?.whenElapsed?.follow(decision, passed);
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
      const definition = events.get(event.type);
      const ofEvent =
        definition !== undefined && isEventOf(definition, event)
          ? (definition.reactions?.({ before, event, after, inForce }) ?? [])
          : [];
      const all = [
        ...wanted,
        ...ofEvent,
        ...(own.reactions?.(before, event, after, inForce) ?? []),
        ...settleChildren(before, after),
        ...takesNumber(numbering, before, after),
      ];
      return tellInstead(all, inForce.directory, event.effectiveAt);
    },
    annuls(before, event, after, opening) {
      const shared: Readonly<Record<string, AnyEvent | undefined>> = SHARED_EVENTS;
      const definition = shared[event.type] ?? events.get(event.type);
      const byEvent = definition?.annuls?.({ before, event, after }, opening) ?? false;
      return byEvent || endingAnnuls(before, after, opening);
    },
    duties: (state) =>
      state.over ? [] : [...dutiesOf(state, clocks, rules), ...(own.duties?.(state) ?? [])],
    facts: (state) => (state.stage === '' ? [] : [...factsOf(state, words), ...(own.facts?.(state) ?? [])]),
    audience: (state) => (own.audience ?? usualAudience)(state),
    likeness,
    decidedBy: (state) => (own.decidedBy ?? seatsOf)(state),
    ...(own.orderBadge === undefined ? {} : { orderBadge: own.orderBadge }),
    ...(own.hides === undefined ? {} : { hides: own.hides }),
    ...(own.foresee === undefined ? {} : { foresee: own.foresee }),
  };
}
