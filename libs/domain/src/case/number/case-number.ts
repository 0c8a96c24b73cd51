import { dateOf } from '../../calendar/instant.js';
import { ENGINE } from '../../kernel/actor.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Label } from '../../kernel/label.js';
import type { Reaction } from '../../kernel/reaction.js';
import type { CaseState } from '../case.state.js';

/** How the cases of a kind are numbered (哨〔2026〕12号). */
export interface CaseNumbering<S extends CaseState = CaseState> {
  /** One character, of no other kind: by it a reader knows where the unit's name ends. */
  readonly word: string;
  /** Stages in which a case is nobody's but its writer's: it gets its number when it leaves them. */
  readonly drafts?: readonly string[];
  /** Whose series it stands in, where that is not whoever began the case. */
  readonly of?: (state: S) => string | undefined;
}

/** Fixes the series once the case has left its draft. A draft that is thrown away has none. */
export function withNumberSeries<S extends CaseState>(
  numbering: CaseNumbering<S> | undefined,
  state: S,
  { effectiveAt }: Pick<CaseEvent, 'effectiveAt'>,
): S {
  if (numbering === undefined || state.numberSeries !== undefined) return state;
  if (state.stage === '' || state.over || numbering.drafts?.includes(state.stage) === true) return state;
  const unit = numbering.of?.(state) ?? beganBy(state);
  if (unit === undefined) return state;
  return { ...state, numberSeries: { unit, year: Number(dateOf(effectiveAt).slice(0, 4)) } };
}

/** The unit that calls; else the unit of the person who began it, or, where the engine did, the one that leads it. */
function beganBy({ parties, openedBy, leadUnit, street }: CaseState): string | undefined {
  const caller = parties.find(({ role }) => role === 'caller')?.unit;
  const opener = openedBy?.post === ENGINE.post ? undefined : openedBy?.unit;
  return caller ?? opener ?? leadUnit ?? street ?? parties[0]?.unit;
}

const TAKES: Label = { zh: '编号', en: 'The case takes its number' };

/** The event by which the series became fixed asks for the number, and no other does. */
export function takesNumber<S extends CaseState>(
  numbering: CaseNumbering<S> | undefined,
  before: S,
  after: S,
): readonly Reaction[] {
  const { numberSeries: series, kind } = after;
  if (numbering === undefined || series === undefined || before.numberSeries !== undefined) return [];
  const payload = { ...series, kind, word: numbering.word };
  return [{ key: 'number', does: 'number', about: TAKES, command: { name: 'takeNumber', payload } }];
}
