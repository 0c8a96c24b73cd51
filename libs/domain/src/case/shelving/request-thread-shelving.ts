import { isRejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { startObligation } from '../obligation/obligation.start.js';
import { isParty, NOT_A_PARTY, POST_FORBIDS } from '../permissions.js';
import { answererOf, shelvingForm } from './shelving.rules.js';
import { reviewPartOn, THREAD_DECIDE } from './thread-shelving.clocks.js';
import { ThreadShelvingRequested } from './thread-shelving.events.js';
import { partInForce, partIsEmergency, partRequest, partRuns } from './thread-shelving.js';

/**
 * One unit cannot go on for now and the others can: its own part stands still and nothing else does. Where `mayShelve`
 * says so its unit has taken the task up; who may still refuse it says that first.
 */
export function requestThreadShelving<S extends CaseState>(
  shelvable: readonly string[],
  mayShelve: (state: S, unit: string) => boolean,
): AnyCommand<S> {
  return commandFor<S>()({
    name: 'requestThreadShelving',
    label: { zh: '申请本单位事项挂账', en: 'Ask for shelving one’s own part' },
    form: shelvingForm,
    stages: shelvable,
    target: { candidates: (state) => state.parties.map(({ unit }) => unit) },
    permits(state, { actor }, unit) {
      if (!isParty(state, actor)) return NOT_A_PARTY;
      if (!leads(actor, unit)) return POST_FORBIDS;
      const stands = partRequest(state, unit) ?? partInForce(state, unit);
      if (stands !== undefined || !partRuns(state, unit) || partIsEmergency(state, unit))
        return reject('CASE.STAGE_FORBIDS');
      return mayShelve(state, unit) ? undefined : reject('CASE.STAGE_FORBIDS');
    },
    declares: {
      who: {
        zh: '已到场办理的参与单位副职或负责人，仅就本单位事项',
        en: 'deputy or head of a unit that has taken its task up, for its own part',
      },
      by: [...DEPUTY_POSTS, ...HEAD_POSTS],
      starts: [THREAD_DECIDE],
      records: [ThreadShelvingRequested],
    },
    decide(decision, payload, unit) {
      const { reviewDate } = payload;
      const answerer = answererOf(decision, reviewDate, (centre) => reviewPartOn(reviewDate, centre, unit));
      if (isRejection(answerer)) return decision.reject(answerer);
      decision.record(ThreadShelvingRequested, { ...payload, unit });
      startObligation(decision, { key: THREAD_DECIDE, ...answerer, about: unit, neverPauses: true });
    },
  });
}
