import { dateOf } from '../../calendar/instant.js';
import { someEvidence } from '../../kernel/evidence.js';
import { date, fields, text } from '../../kernel/form.js';
import { isRejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads, theOnly } from '../../reference/directory/directory.posts.js';
import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { plannedObligation, startObligation } from '../obligation/obligation.start.js';
import { isParty, NOT_A_PARTY, POST_FORBIDS } from '../permissions.js';
import { reviewOn, SHELVING_DECIDE } from './shelving.clocks.js';
import { ShelvingRequested } from './shelving.events.js';
import { emergencyRuns, needsHead } from './shelving.rules.js';
import { SHELVED } from './shelving.state.js';

const command = commandFor<CaseState>();

/** While shelved too: for a later review. */
export function requestShelving(shelvable: readonly string[]): AnyCommand<CaseState> {
  return command({
    name: 'requestShelving',
    label: { zh: '申请挂账', en: 'Ask for shelving' },
    form: fields({
      condition: text({ zh: '恢复办理的条件', en: 'Condition to resume' }, { max: 500, widget: 'multiline' }),
      evidence: someEvidence,
      reviewDate: date({ zh: '复核日期', en: 'Review date' }),
    }),
    stages: [...shelvable, SHELVED],
    permits(state, { actor }) {
      if (!isParty(state, actor)) return NOT_A_PARTY;
      if (!leads(actor, actor.unit)) return POST_FORBIDS;
      return state.shelving?.request !== undefined || emergencyRuns(state)
        ? reject('CASE.STAGE_FORBIDS')
        : undefined;
    },
    declares: {
      who: { zh: '参与单位副职或负责人', en: 'deputy or head of a unit in the case' },
      by: [...DEPUTY_POSTS, ...HEAD_POSTS],
      starts: [SHELVING_DECIDE],
      records: [ShelvingRequested],
    },
    decide(decision, payload) {
      const { inForce, at } = decision;
      const centre = theOnly(inForce.directory, 'commandCentre')?.id;
      if (centre === undefined) return decision.reject(reject('CASE.STAGE_FORBIDS', undefined, { centre }));
      const planned = plannedObligation(reviewOn(payload.reviewDate, centre), 'planned', inForce, at);
      if (isRejection(planned)) return decision.reject({ ...planned, field: 'reviewDate' });
      const byHead = needsHead(inForce, dateOf(at), payload.reviewDate);
      if (isRejection(byHead)) return decision.reject(byHead);
      decision.record(ShelvingRequested, payload);
      startObligation(decision, {
        key: SHELVING_DECIDE,
        ownerUnit: centre,
        ownerPosts: [byHead ? 'centreHead' : 'centreDeputy'],
        neverPauses: true,
      });
    },
  });
}
