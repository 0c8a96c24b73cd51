import {
  ENGINE,
  isRejection,
  nextMoment,
  settle,
  type Actor,
  type CaseSnapshot,
  type CaseState,
  type CommandOffer,
  type Context,
  type Instant,
  type NewEvent,
  type Procedure,
} from '@tiaokuai/domain';
import { signatureOf } from './signature.js';

/** What one spec file showed of one procedure: `from|by|to` (a limit is written `@key`; `a>b`: through a to b), and `command|stage|post`. */
export interface Shown {
  readonly kind: string;
  readonly steps: readonly string[];
  readonly givers: readonly string[];
}

interface Seen {
  readonly state: CaseState;
  readonly context: Context;
}

interface Words {
  readonly payload: unknown;
  readonly otherCase?: CaseSnapshot;
}

/** Enough to have met every combination that matters, few enough that all specs together take a minute or two. */
const STATES_PER_STAGE = 40;
const TRIES_PER_STEP = 60;
const WORDS_PER_COMMAND = 8;

/**
 * Watches what a spec does with a procedure, and `explore`s from there: in every kind of state that the spec came to,
 * whatever is offered is given with words that the rules took elsewhere in the same file, and the next limit passes.
 */
export function recordCourse(procedure: Procedure): { explore(): Shown } {
  const steps = new Set<string>();
  const givers = new Set<string>();
  const met = new Map<string, Set<string>>();
  const open: Seen[] = [];
  const words = new Map<string, Words[]>();
  const tries = new Map<string, number>();
  const { decide, elapse } = procedure;

  const remember = (state: CaseState, context: Context): void => {
    const known = met.get(state.stage) ?? new Set();
    met.set(state.stage, known);
    if (known.size >= STATES_PER_STAGE) return;
    const signature = signatureOf(state);
    if (known.has(signature)) return;
    known.add(signature);
    open.push({ state, context });
  };

  /** Folds what was decided, and notes where it led. */
  const follow = (
    state: CaseState,
    name: string,
    events: readonly NewEvent[],
    context: Context,
  ): CaseState => {
    let after = state;
    const through: string[] = [];
    for (const event of events) {
      after = procedure.evolve(after, { ...event, recordedAt: context.now });
      if (after.stage !== (through.at(-1) ?? state.stage)) through.push(after.stage);
    }
    steps.add(`${state.stage}|${name}|${through.join('>') || state.stage}`);
    return after;
  };

  const tryOut = (state: CaseState, { command, about }: CommandOffer, context: Context): void => {
    const step = `${state.stage}|${command}`;
    const subjects =
      about?.field === undefined ? [{}] : about.values.map((value) => ({ [about.field ?? '']: value }));
    for (const { payload, otherCase } of words.get(command) ?? [])
      for (const subject of subjects) {
        const count = (tries.get(step) ?? 0) + 1;
        tries.set(step, count);
        if (count > TRIES_PER_STEP) return;
        const then = otherCase === undefined ? context : { ...context, otherCase };
        const outcome = decide(state, { name: command, payload: { ...Object(payload), ...subject } }, then);
        if (!isRejection(outcome)) remember(follow(state, command, outcome, then), then);
      }
  };

  const visit = ({ state, context }: Seen): void => {
    for (const actor of everybody(context)) {
      const acting = { ...context, actor };
      for (const offer of procedure.offers(state, acting)) {
        givers.add(`${offer.command}|${state.stage}|${actor.post}`);
        tryOut(state, offer, acting);
      }
    }
    for (const now of limitsOf(state)) {
      const then = { ...context, now, actor: ENGINE };
      try {
        remember(settle(procedure, state, then).state, then);
      } catch {
        // Rules of a spec that cannot say what follows (a limit or a year is missing) lead nowhere.
      }
    }
  };

  Object.assign(procedure, {
    decide(...[state, command, context]: Parameters<Procedure['decide']>) {
      const outcome = decide(state, command, context);
      remember(state, context);
      if (!isRejection(outcome)) {
        const known = words.get(command.name) ?? [];
        words.set(command.name, known);
        if (known.length < WORDS_PER_COMMAND)
          known.push({ payload: command.payload, otherCase: context.otherCase });
        givers.add(`${command.name}|${state.stage}|${context.actor.post}`);
        remember(follow(state, command.name, outcome, context), context);
      }
      return outcome;
    },
    elapse(...[decision, passed]: Parameters<Procedure['elapse']>) {
      const from = decision.state.stage;
      elapse(decision, passed);
      if (!decision.rejected) steps.add(`${from}|@${passed.key}|${decision.state.stage}`);
    },
  });

  return {
    explore() {
      for (let next = open.shift(); next !== undefined; next = open.shift()) visit(next);
      return { kind: procedure.kind, steps: [...steps], givers: [...givers] };
    },
  };
}

/** When the next limit passes, and when the last of those that run now has. */
function limitsOf(state: CaseState): readonly Instant[] {
  const next = nextMoment(state)?.at;
  if (next === undefined || state.over) return [];
  const running = Object.values(state.obligations).filter(({ status }) => status === 'running');
  const [last = next] = running.map(({ dueAt }) => dueAt).sort((a, b) => (a < b ? 1 : -1));
  return last > next ? [next, last] : [next];
}

/** One holder of every post of every unit, and the engine. */
function everybody({ now, inForce }: Context): readonly Actor[] {
  const actors = new Map<string, Actor>([['', ENGINE]]);
  for (const { person, unit, post } of Object.values(inForce(now).directory.holdings).flat())
    if (!actors.has(`${unit}/${post}`)) actors.set(`${unit}/${post}`, { person, unit, post });
  return [...actors.values()];
}
