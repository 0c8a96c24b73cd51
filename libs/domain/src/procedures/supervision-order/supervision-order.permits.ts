import type { Context } from '../../case/case.context.js';
import { notPermitted, ownWork, standsIn } from '../../case/permissions.js';
import type { Rejection } from '../../kernel/rejection.js';
import type { Directory, Unit } from '../../reference/directory/directory.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import { reject } from './supervision-order.rejections.js';
import { isOnSite, type SupervisionOrderState } from './supervision-order.state.js';

/**
 * The supervisor judges; what was owed on site a verifier too, and any verifier once the supervisor's time has passed.
 * Nobody judges his own work, nor his own unit's.
 */
export function judges(state: SupervisionOrderState, context: Context): Rejection | undefined {
  const { actor } = context;
  const may =
    actor.post === 'supervisor' ||
    (actor.post === 'verifier' && isOnSite(state)) ||
    standsIn(state, context, { key: 'order.judge' }, 'verifier');
  if (!may) return notPermitted(state, actor);
  if (actor.unit === state.unit) return reject('CASE.SELF_VERIFICATION');
  const own = ownWork(state, actor);
  if (own !== undefined) return own;
  return state.reply === undefined ? reject('CASE.STAGE_FORBIDS', undefined, { reply: 'none' }) : undefined;
}

/** Who owes the second signature: the head of the supervision office; on a sheet for that office itself the district's leader. */
export function signerOf(unit: string, directory: Directory): Unit | undefined {
  const office = theOnly(directory, 'supervisionOffice');
  return office === undefined || office.id === unit ? theOnly(directory, 'districtLeadership') : office;
}

/** In declarations: who is meant by it. */
export const JUDGE = {
  who: {
    zh: '督查员；到场类事项或逾期未审的，核查员亦可',
    en: 'a supervisor; a verifier too where it was owed on site, or once that limit has passed',
  },
  by: ['supervisor', 'verifier'],
} as const;
