import { daysBetween } from '../../calendar/civil-date.js';
import { dateOf } from '../../calendar/instant.js';
import { someEvidence } from '../../kernel/evidence.js';
import { date, fields, text } from '../../kernel/form.js';
import type { Obligation } from '../../kernel/obligation.js';
import type { PostCode } from '../../kernel/post.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import { isHeadPost, theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { numberFor } from '../../reference/limits/limits.js';
import type { Context } from '../case.context.js';
import type { Decision } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { plannedObligation, type ObligationSpec } from '../obligation/obligation.start.js';
import { leadsCentre, ownRequest, POST_FORBIDS } from '../permissions.js';
import type { Shelving } from './shelving.state.js';

/** What is said by whoever asks that something stand still. */
export const shelvingForm = fields({
  condition: text({ zh: '恢复办理的条件', en: 'Condition to resume' }, { max: 500, widget: 'multiline' }),
  evidence: someEvidence,
  reviewDate: date({ zh: '复核日期', en: 'Review date' }),
});

export const reason = text({ zh: '理由', en: 'Reason' }, { max: 1000, widget: 'multiline' });
export const reasonForm = fields({ reason });

/** A longer shelving than the deputy may grant goes to the centre's head; a missing limits row rejects. */
function needsHead(inForce: InForce, today: string, reviewDate: string): boolean | Rejection {
  const deputyMaxDays = numberFor(inForce.limits, 'shelving.deputyMaxDays');
  return isRejection(deputyMaxDays) ? deputyMaxDays : daysBetween(today, reviewDate) > deputyMaxDays;
}

/** What may not stand still cannot be shelved: nobody could do it meanwhile. */
export function emergencyRuns(
  { obligations }: CaseState,
  which: (each: Obligation) => boolean = () => true,
): boolean {
  return Object.values(obligations).some(
    (each) => each.emergency && (each.status === 'running' || each.status === 'elapsed') && which(each),
  );
}

/** Who owes the answer; a review on a date that is none, and a missing limits row, reject. */
export function answererOf(
  { inForce, at }: Decision,
  reviewDate: string,
  review: (centre: string) => ObligationSpec,
): Rejection | { readonly ownerUnit: string; readonly ownerPosts: readonly PostCode[] } {
  const centre = theOnly(inForce.directory, 'commandCentre')?.id;
  if (centre === undefined) return reject('CASE.STAGE_FORBIDS', undefined, { centre });
  const planned = plannedObligation(review(centre), 'planned', inForce, at);
  if (isRejection(planned)) return { ...planned, field: 'reviewDate' };
  const byHead = needsHead(inForce, dateOf(at), reviewDate);
  if (isRejection(byHead)) return byHead;
  return { ownerUnit: centre, ownerPosts: [byHead ? 'centreHead' : 'centreDeputy'] };
}

export const ANSWERS = {
  who: {
    zh: '指挥中心分管领导或主要领导，期限较长的仅限主要领导；不得为申请人本人',
    en: 'deputy or head of the command centre, for a long one its head alone; never who asked',
  },
  by: ['centreDeputy', 'centreHead'],
} as const;

/** Who may answer the request: the centre's deputy, for long ones its head; never who asked. */
export function answerRejection(asked: Shelving['request'], context: Context): Rejection | undefined {
  if (asked === undefined) return reject('CASE.STAGE_FORBIDS');
  if (!leadsCentre(context)) return POST_FORBIDS;
  const byHead = needsHead(context.inForce(context.now), dateOf(context.now), asked.reviewDate);
  if (isRejection(byHead)) return byHead;
  if (byHead && !isHeadPost(context.actor.post)) return POST_FORBIDS;
  return ownRequest(asked.askedBy, context.actor);
}
