import { reject } from '../../kernel/shared.rejections.js';
import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { ObligationResumed } from '../obligation/obligation.events.js';
import { leadsCentre, POST_FORBIDS } from '../permissions.js';
import { SHELVED } from './shelving.state.js';
import { resumePart, THREAD_REVIEW } from './thread-shelving.clocks.js';
import { ThreadResumed } from './thread-shelving.events.js';
import { ofPart, partInForce, unitsWithParts } from './thread-shelving.js';

const command = commandFor<CaseState>();

/** Its condition is met before the review. */
export function resumeThread(shelvable: readonly string[]): AnyCommand<CaseState> {
  return command({
    name: 'resumeThread',
    label: { zh: '恢复办理单位事项', en: 'Resume one part' },
    form: ofPart,
    stages: [...shelvable, SHELVED],
    target: { field: 'unit', candidates: unitsWithParts },
    permits(state, context, unit) {
      if (!leadsCentre(context)) return POST_FORBIDS;
      return partInForce(state, unit) === undefined ? reject('CASE.STAGE_FORBIDS', 'unit') : undefined;
    },
    declares: {
      who: { zh: '指挥中心分管领导或主要领导', en: 'deputy or head of the command centre' },
      by: ['centreDeputy', 'centreHead'],
      meets: [THREAD_REVIEW],
      records: [ThreadResumed, ObligationResumed],
    },
    decide(decision, { reason }, unit) {
      meetObligation(decision, { key: THREAD_REVIEW, about: unit });
      resumePart(decision, unit, reason);
    },
  });
}
