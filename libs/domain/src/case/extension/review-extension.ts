import { fields, text } from '../../kernel/form.js';
import { reject } from '../../kernel/shared.rejections.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { ownRequest, POST_FORBIDS } from '../permissions.js';
import { ExtensionReviewed } from './extension.events.js';
import { LADDER } from './extension.ladder.js';
import { openRequest, openRequests, requestId } from './extension.request.js';

const command = commandFor<CaseState>();

export const reviewExtension = command({
  name: 'reviewExtension',
  label: { zh: '延期初审', en: 'Review an extension' },
  form: fields({
    requestId,
    opinion: text({ zh: '初审意见', en: 'Opinion' }, { max: 1000, widget: 'multiline' }),
  }),
  stages: 'open',
  target: { field: 'requestId', candidates: openRequests },
  permits(state, { actor }, id) {
    const request = openRequest(state, id);
    if (request === undefined) return reject('CASE.FIELD_INVALID', 'requestId');
    if (!LADDER[request.grade].reviewed || request.reviewedBy !== undefined)
      return reject('CASE.STAGE_FORBIDS', 'requestId');
    const dispatches = actor.unit === request.approverUnit && actor.post === 'dispatcher';
    return dispatches ? ownRequest(request.askedBy, actor) : POST_FORBIDS;
  },
  declares: {
    who: {
      zh: '指挥中心派单员；不得为申请人本人',
      en: 'dispatcher of the command centre; never who asked',
    },
    by: ['dispatcher'],
    records: [ExtensionReviewed],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide: (decision, payload) => decision.record(ExtensionReviewed, payload),
});
