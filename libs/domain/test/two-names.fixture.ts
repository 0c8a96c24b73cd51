import assert from 'node:assert/strict';
import type { Context } from '../src/case/case.context.js';
import type { Procedure } from '../src/case/case.procedure.js';
import type { CaseState } from '../src/case/case.state.js';
import type { Actor } from '../src/kernel/actor.js';
import type { Command } from '../src/kernel/command.js';
import type { CaseEvent } from '../src/kernel/event.js';
import type { PostCode } from '../src/kernel/post.js';
import { isRejection } from '../src/kernel/rejection.js';
import type { Directory, Holding } from '../src/reference/directory/directory.js';

const FROM = '2020-01-01T00:00:00.000+08:00';
const TO = '2030-01-01T00:00:00.000+08:00';

type Post = Readonly<{ unit: string; post: PostCode }>;

/** One who lets another act from his post on his behalf; either also holds a second post elsewhere. */
export interface Pair {
  /** For a test district's option `directory`. */
  directory(directory: Directory): Directory;
  /** The one, from the post of the other. */
  readonly onBehalf: Actor;
  readonly principalElsewhere: Actor;
  readonly delegateElsewhere: Actor;
}

export function pairOf(principal: Actor, delegate: string, second: Post): Pair {
  const { person, unit, post } = principal;
  const elsewhere = (id: string): Holding => ({ person: id, ...second, from: FROM });
  return {
    directory: (directory) => ({
      ...directory,
      holdings: {
        ...directory.holdings,
        [person]: [...(directory.holdings[person] ?? []), elsewhere(person)],
        [delegate]: [...(directory.holdings[delegate] ?? []), elsewhere(delegate)],
      },
      delegations: [
        ...directory.delegations,
        { id: 'd-1', unit, post, from: person, to: delegate, scope: '全部', validFrom: FROM, validTo: TO },
      ],
    }),
    onBehalf: { ...principal, person: delegate, onBehalfOf: person },
    principalElsewhere: { person, ...second },
    delegateElsewhere: { person: delegate, ...second },
  };
}

/** The state after a command, judged from the stage on; that the actor holds his post is not asked. */
export function afterwards<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  state: S,
  command: Command,
  context: Context,
): S {
  const decided = procedure.decide(state, command, context);
  if (isRejection(decided)) assert.fail(`${command.name} was refused: ${decided.rejection}`);
  // What a procedure decided is of its own union.
  return decided.reduce(
    (folded, each) => procedure.evolve(folded, { ...each, recordedAt: context.now } as CaseEvent as E),
    state,
  );
}

/** `accepted`, or the code of the rejection, for each of these actors. */
export function verdicts<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  state: S,
  command: Command,
  contexts: readonly Context[],
): readonly string[] {
  return contexts.map((context) => {
    const decided = procedure.decide(state, command, context);
    return isRejection(decided) ? decided.rejection : 'accepted';
  });
}
