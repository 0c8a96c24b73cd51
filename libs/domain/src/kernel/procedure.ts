import type { Audience } from './audience.js';
import type { Command, CommandOffer } from './command.js';
import type { Declarations } from './rule.js';
import type { Context, InForceOf } from './context.js';
import type { Decision } from './decision.js';
import type { EventDescription } from './event-definition.js';
import type { CaseEvent, NewEvent } from './event.js';
import type { JsonSchema } from './form.js';
import type { Label } from './label.js';
import type { Obligation } from './obligation.js';
import type { PostCode } from './post.js';
import type { OpenReaction, Reaction } from './reaction.js';
import type { Rejection, RejectionCatalogue } from './rejection.js';
import type { UsualLength } from './usual-length.js';

export interface OrderBadge {
  readonly code: 'white' | 'yellow' | 'red';
  readonly label: Label;
}

/** How a command is asked for and shown; the shape check and every form come from `schema`. */
export interface CommandDescription {
  readonly name: string;
  readonly label: Label;
  readonly schema: JsonSchema;
  /** True for the command that begins a stream. */
  readonly opens: boolean;
  readonly engineOnly: boolean;
  /** Stages of its procedure in which it may be given; absent where the stream has no stages. */
  readonly stages?: readonly string[];
  /** The field of its payload that names another case; see `CommandRule.snapshotOf`. */
  readonly snapshotOf?: string;
  /** See `CommandRule.notTwice`. */
  readonly notTwice?: true;
  /** See `CommandRule.sealed`. */
  readonly sealed?: readonly string[];
  /** The field of the case's state that does. */
  readonly snapshotInState?: string;
}

/** A command of a procedure, with what it says it does. */
export interface DeclaredCommand extends CommandDescription {
  readonly declares: Declarations;
  /** Every procedure has it. */
  readonly shared?: true;
}

/** A stream with rules: what cases and the versioned reference streams (directory, list, limits, calendar) have in common. */
export interface Decider<S, E extends CaseEvent, C extends Context> {
  readonly kind: string;
  readonly label: Label;
  readonly commands: readonly CommandDescription[];
  readonly events: Readonly<Record<string, EventDescription>>;
  readonly rejections: RejectionCatalogue;
  initial(streamId: string): S;
  /** Pure and total: events to append, or the reason why nothing happens. */
  decide(state: S, command: Command, context: C): readonly NewEvent[] | Rejection;
  /** Throws on an event it does not know: history is never skipped. */
  evolve(state: S, event: E): S;
}

/** What somebody must do next: a row of his inbox. */
export interface Duty {
  readonly unit: string;
  /** Empty: any post of the unit. */
  readonly posts: readonly PostCode[];
  /** The command that does it, as in `ClockDescription.metBy`. */
  readonly command: string;
  /** The thread or thing it is about, where there are several. */
  readonly about?: string;
  readonly obligationId?: string;
}

/** How a value of a fact is to be read and written out. */
export type FactFormat =
  | 'text'
  | 'label'
  | 'instant'
  | 'date'
  | 'unit'
  | 'person'
  | 'grid'
  | 'count'
  | 'minutes'
  | 'days'
  | 'flag'
  | 'sealed';

/** One labelled fact of a case. Two folds compared fact by fact give the before and after of a step, in words. */
export interface Fact {
  /** Stable: `thread.zf.stage`. */
  readonly key: string;
  readonly label: Label;
  readonly format: FactFormat;
  readonly value: string | number | boolean | Label | null;
  /** The unit whose thread it belongs to. */
  readonly thread?: string;
}

/** A clock that would start if the command were given now; shown before sending. */
export interface Foreseen {
  readonly unit: string;
  readonly key: string;
  readonly dueAt: string;
  readonly provisional: boolean;
}

/** What the passing of a limit says it does; held against every settling of every test, as a command's declarations are. */
export type ElapseDeclarations = Partial<
  Pick<Declarations, 'meets' | 'starts' | 'cancels' | 'leadsTo' | 'records'>
>;

/** What a limit is called, and what its passing leaves behind. */
export interface ClockDescription {
  readonly label: Label;
  /**
   * The command by which whoever owes it gets it met, and which an inbox names; one of another procedure is written
   * `resultNotification.draft`. What meets it in the end, declarations say. Absent where nobody has to do anything: somebody may use the window, or the engine acts at its end.
   */
  readonly metBy?: string;
  /**
   * Other commands by which whoever owes it gets on: the answer the other way (send back instead of approve), or a step
   * that comes before (a panel votes before its determination is issued). An inbox names `metBy`, a page offers all.
   * Whether one of them meets it, its own declaration says.
   */
  readonly orBy?: readonly string[];
  /**
   * Absent: what was owed stays owed and may be done late. `decides`: silence was the answer (the section's table says
   * which), so nothing is left to do, but it is a fault. `window`: a right lapsed or the engine acts on its date; nobody
   * owed anything, so there is neither fault nor reminder.
   */
  readonly whenPassed?: 'decides' | 'window';
  /** What a late decision of its kind passes to the command centre stays with whoever owes it. */
  readonly noStandIn?: true;
}

/** A clock with what it says follows when its limit passes, beyond the default of its class. */
export interface DeclaredClock extends ClockDescription {
  readonly usually?: readonly UsualLength[];
  readonly whenElapsed?: ElapseDeclarations;
}

/** One procedure of the district: a decider plus its clocks. Adding one = one folder and one line in the registry. */
export interface Procedure<S, E extends CaseEvent, C extends Context> extends Decider<S, E, C> {
  readonly stages: Readonly<
    Record<
      string,
      {
        readonly label: Label;
        readonly final?: true;
        /** Cases only go through it, within one act, on to these. */
        readonly passesTo?: readonly string[];
      }
    >
  >;
  readonly outcomes: Readonly<Record<string, Label>>;
  /** The word of its kind in a case number (哨); absent where its cases have none. */
  readonly numberWord?: string;
  readonly commands: readonly DeclaredCommand[];
  /** By limits key. */
  readonly clocks: Readonly<Record<string, DeclaredClock>>;
  /** What this post may do now; agrees with `decide` on stage, post and party. */
  offers(state: S, context: C): readonly CommandOffer[];
  /** What follows when a limit passes, beyond the defaults of its class. */
  elapse(decision: Decision<S, E, C>, obligation: Obligation): void;
  /** What the event sets off elsewhere; `inForce` is what was in force at its `effectiveAt`, so a retry gives the same. */
  reactions(before: S, event: E, after: S, inForce: InForceOf<C>): readonly Reaction[];
  /** Does the event take the ground from what an earlier one of the case would open? */
  annuls(before: S, event: E, after: S, opening: OpenReaction): boolean;
  duties(state: S): readonly Duty[];
  /** The colour that the case bears at a glance (白单、黄单、红单); absent where its kind bears none. */
  orderBadge?(state: S): OrderBadge | undefined;
  facts(state: S): readonly Fact[];
  /** To whom the case is open as it stands, and to whom its inner remarks. */
  audience(state: S): Audience;
  /** Equal for two cases between the same units about the same; undefined where any number may stand side by side. */
  likeness(state: S): string | undefined;
  /** Units that coordinate or decide: they read what happened in every case of the matter, seen by them or not. */
  decidedBy(state: S): readonly string[];
  /** Is what this event says still nobody's to read but his who said it: a vote not yet served? What it hides, facts hide too. */
  hides?(state: S, event: Pick<CaseEvent, 'type' | 'payload'>): boolean;
  /** Clocks that `command` would set running now; absent where nothing can be told beforehand. */
  foresee?(command: Command, context: C): readonly Foreseen[] | Rejection;
}
