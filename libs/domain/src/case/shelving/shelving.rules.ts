import { daysBetween } from '../../calendar/civil-date.js';
import { dateOf } from '../../calendar/instant.js';
import { fields, text } from '../../kernel/form.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import { isHeadPost } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { numberFor } from '../../reference/limits/limits.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';
import { leadsCentre, ownRequest, POST_FORBIDS } from '../permissions.js';
import type { Shelving } from './shelving.state.js';

export const reasonForm = fields({
  reason: text({ zh: '理由', en: 'Reason' }, { max: 1000, widget: 'multiline' }),
});

/** A longer shelving than the deputy may grant goes to the centre's head; a missing limits row rejects. */
export function needsHead(inForce: InForce, today: string, reviewDate: string): boolean | Rejection {
  const deputyMaxDays = numberFor(inForce.limits, 'shelving.deputyMaxDays');
  return isRejection(deputyMaxDays) ? deputyMaxDays : daysBetween(today, reviewDate) > deputyMaxDays;
}

/** What may not stand still cannot be shelved: nobody could do it meanwhile. */
export function emergencyRuns(state: CaseState): boolean {
  return Object.values(state.obligations).some(
    ({ emergency, status }) => emergency && (status === 'running' || status === 'elapsed'),
  );
}

/** Who may answer the request: the centre's deputy, for long ones its head; never who asked. */
export function answerRejection(asked: Shelving['request'], context: Context): Rejection | undefined {
  if (asked === undefined) return reject('CASE.STAGE_FORBIDS');
  if (!leadsCentre(context)) return POST_FORBIDS;
  const byHead = needsHead(context.inForce(context.now), dateOf(context.now), asked.reviewDate);
  if (isRejection(byHead)) return byHead;
  if (byHead && !isHeadPost(context.actor.post)) return POST_FORBIDS;
  return ownRequest(asked.askedBy, context.actor);
}
