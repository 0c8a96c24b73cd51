import { type Declarations } from '../../kernel/rule.js';
import { type Context } from '../../case/case.context.js';
import { commandFor, eventFor } from '../../case/case.decision.js';
import { leadsCentre, notPermitted } from '../../case/permissions.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './warning.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS, heads, leads } from '../../reference/directory/directory.posts.js';
import { type WarningState } from './warning.state.js';

export const command = commandFor<WarningState>();
export const event = eventFor<WarningState>();

/**
 * Who may lower, prolong and clear: the issuer's deputy or head, for a red warning the centre's head too, and the
 * centre's deputy once the warning has run out, so that it does not hang on an unwilling issuer.
 */
export function decidesOn(state: WarningState, context: Context): Rejection | undefined {
  const { actor } = context;
  const ranOut = Object.values(state.obligations).some(
    ({ key, status }) => key === 'warning.validity' && status === 'elapsed',
  );
  const byCentre = leadsCentre(context) && (ranOut || (state.level === 'red' && heads(actor, actor.unit)));
  return leads(actor, state.issuer) || byCentre ? undefined : notPermitted(state, actor);
}

/** How commands that `decidesOn` permits declare who may give them. */
export const DECIDER_ACTS: Pick<Declarations, 'who' | 'by'> = {
  who: {
    zh: '发布单位副职或负责人；红色预警指挥中心负责人亦可；逾期由指挥中心副职或负责人代办',
    en: 'deputy or head of the issuer; for a red warning the head of the command centre too; its deputy once that has run out',
  },
  by: [...DEPUTY_POSTS, ...HEAD_POSTS],
};

/** A red warning goes out by a head alone. */
export function needsHead({ actor }: Context, level: string | undefined): Rejection | undefined {
  return level === 'red' && !heads(actor, actor.unit) ? reject('WARNING.RED_NEEDS_HEAD') : undefined;
}
