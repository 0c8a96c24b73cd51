import { type Declarations } from '../../kernel/rule.js';
import { type Context } from '../../case/case.context.js';
import { openObligation } from '../../case/obligation/obligation.end.js';
import { leadsCentre, notPermitted, standsIn } from '../../case/permissions.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './warning.rejections.js';
import {
  DEPUTY_POSTS,
  HEAD_POSTS,
  heads,
  leads,
  speaksFor,
  theOnly,
} from '../../reference/directory/directory.posts.js';
import { type WarningState } from './warning.state.js';

/** The lead department; the centre's dispatcher where none is known, or once its time has passed. */
export function assesses(state: WarningState, context: Context): Rejection | undefined {
  const { actor } = context;
  const owed = openObligation(state, { key: 'warning.assess' });
  const isCentre = actor.unit === theOnly(context.inForce(context.now).directory, 'commandCentre')?.id;
  const mayDispatch =
    isCentre &&
    actor.post === 'dispatcher' &&
    (state.issuer === actor.unit || (state.stage === 'detected' && owed?.status === 'elapsed'));
  const ofLead = speaksFor(actor, state.issuer) && (!isCentre || leads(actor, actor.unit));
  const may = mayDispatch || ofLead || standsIn(state, context, { key: 'warning.assess' });
  return may ? undefined : notPermitted(state, actor);
}

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
