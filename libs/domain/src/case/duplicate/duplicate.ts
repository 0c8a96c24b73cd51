import { ENGINE } from '../../kernel/actor.js';
import type { NewEvent } from '../../kernel/event.js';
import type { CommandDescription } from '../../kernel/procedure.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import type { Context } from '../case.context.js';
import type { Procedure } from '../case.procedure.js';
import type { CaseState } from '../case.state.js';
import type { Sibling } from './likeness.js';

/** What was decided, or CASE.DUPLICATE where a person begins what is open already; the engine has the ground of another case. */
export function orDuplicate<S extends CaseState>(
  decided: readonly NewEvent[] | Rejection,
  { evolve, likeness }: Pick<Procedure<S>, 'evolve' | 'likeness'>,
  before: S,
  { actor, siblings = [], now }: Context,
): readonly NewEvent[] | Rejection {
  if (isRejection(decided) || siblings.length === 0 || actor.post === ENGINE.post) return decided;
  const own = likeness(foldOnto({ evolve }, before, decided, now));
  const equal = own === undefined ? undefined : siblings.find((each) => each.likeness === own);
  return equal === undefined ? decided : reject('CASE.DUPLICATE', undefined, { caseId: equal.caseId });
}

/**
 * The matter in which the case must be looked for among its siblings, and be entered with what it records: by commands that
 * say so (`CommandRule.notTwice`). A case that begins its own matter is alone in it.
 */
export function enteredMatter(
  procedure: Procedure,
  description: CommandDescription,
  before: CaseState,
  decided: readonly NewEvent[],
  now: string,
): string | undefined {
  if (description.notTwice !== true || decided.length === 0) return undefined;
  const { matterId, caseId } = foldOnto(procedure, before, decided, now);
  return description.opens && matterId === caseId ? undefined : matterId;
}

/** The case with what was decided. */
function foldOnto<S extends CaseState>(
  { evolve }: Pick<Procedure<S>, 'evolve'>,
  before: S,
  decided: readonly NewEvent[],
  now: string,
): S {
  return decided.reduce((folded, event) => evolve(folded, { ...event, recordedAt: now }), before);
}

/** What an open case is to one of its own kind; undefined for a case that is over. */
export function siblingOf<S extends CaseState>(
  { likeness }: Pick<Procedure<S>, 'likeness'>,
  state: S,
): Sibling | undefined {
  return state.over || state.stage === '' ? undefined : { caseId: state.caseId, likeness: likeness(state) };
}
