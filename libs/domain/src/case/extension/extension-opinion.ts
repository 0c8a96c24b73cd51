import { choice, fields, optional, text } from '../../kernel/form.js';
import { reject } from '../../kernel/shared.rejections.js';
import { speaksFor } from '../../reference/directory/directory.posts.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { notPermitted, ownRequest } from '../permissions.js';
import { EXTENSION_DECIDE, EXTENSION_OPINION, startDeciding } from './extension.clocks.js';
import { ExtensionOpinionGiven } from './extension.events.js';
import { openRequest, openRequests, requestId } from './extension.request.js';

const command = commandFor<CaseState>();

/** The caller is heard and does not decide: its objection binds nobody, but whoever decides has it before him. */
export const extensionOpinion = command({
  name: 'extensionOpinion',
  label: { zh: '对延期提出意见', en: 'Give an opinion on an extension' },
  form: fields({
    requestId,
    stance: choice(
      { zh: '对延期的意见', en: 'Opinion' },
      { agree: { zh: '同意延期', en: 'Agrees' }, object: { zh: '不同意延期', en: 'Objects' } },
    ),
    opinion: optional(text({ zh: '意见说明', en: 'In words' }, { max: 1000, widget: 'multiline' })),
  }),
  stages: 'open',
  target: { field: 'requestId', candidates: openRequests },
  permits(state, { actor }, id) {
    const request = openRequest(state, id);
    if (request === undefined) return reject('CASE.FIELD_INVALID', 'requestId');
    if (request.opinion === undefined || !speaksFor(actor, request.opinion.of))
      return notPermitted(state, actor);
    if (request.opinion.stance !== 'awaited') return reject('CASE.STAGE_FORBIDS', 'requestId');
    return ownRequest(request.askedBy, actor);
  },
  declares: {
    who: {
      zh: '发起单位任何岗位；不得为申请人本人',
      en: 'any post of the unit that called; never who asked',
    },
    by: 'anyPost',
    meets: [EXTENSION_OPINION],
    starts: [EXTENSION_DECIDE],
    records: [ExtensionOpinionGiven],
    rejects: ['CASE.FIELD_INVALID', 'CASE.FIELD_MISSING'],
  },
  decide(decision, payload, id) {
    const request = openRequest(decision.state, id);
    if (request === undefined) return;
    if (payload.stance === 'object' && payload.opinion === undefined)
      return decision.reject(reject('CASE.FIELD_MISSING', 'opinion'));
    decision.record(ExtensionOpinionGiven, payload);
    meetObligation(decision, { key: EXTENSION_OPINION, about: id });
    startDeciding(decision, request);
  },
});
