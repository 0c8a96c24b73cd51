import { withHandler } from '../../case/case.state.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { notPermitted, POST_FORBIDS } from '../../case/permissions.js';
import { someEvidence } from '../../kernel/evidence.js';
import { fields, instant, optional, text, type Value } from '../../kernel/form.js';
import { reject } from './supervision-order.rejections.js';
import { speaksFor, theOnly } from '../../reference/directory/directory.posts.js';
import { command, event } from './supervision-order.builders.js';
import { isLightWhite } from './supervision-order.state.js';
import { tellSupervisor } from './supervision-order.notifications.js';

const form = fields({
  cause: text({ zh: '原因', en: 'Cause' }, { max: 2000, widget: 'multiline' }),
  measures: text({ zh: '整改措施', en: 'Measures' }, { max: 2000, widget: 'multiline' }),
  evidence: someEvidence,
  finishedAt: optional(instant({ zh: '完成时间', en: 'Finished at' })),
});

const ReplySubmitted = event<Value<typeof form>>({
  type: 'ReplySubmitted',
  label: { zh: '提交整改回复', en: 'A reply was submitted' },
  schemaVersion: 1,
  fold(state, { payload, actor }) {
    const { evidence: _kept, ...reply } = payload;
    return { ...withHandler(state, actor), reply };
  },
  reactions: ({ inForce }) => tellSupervisor(inForce),
});

export const submitReply = command({
  name: 'submitReply',
  label: { zh: '提交整改回复', en: 'Submit a reply' },
  form,
  stages: ['white', 'yellow', 'red'],
  permits(state, { actor }) {
    if (!speaksFor(actor, state.unit)) return notPermitted(state, actor);
    if (isLightWhite(state)) return reject('CASE.STAGE_FORBIDS', undefined, { reply: 'notAsked' });
    return state.reply === undefined ? undefined : reject('CASE.STAGE_FORBIDS', undefined, { reply: 'open' });
  },
  declares: {
    who: { zh: '被督办单位任何岗位；白单不需回复', en: 'any post of the unit; white asks for no reply' },
    by: 'anyPost',
    meets: ['order.rectify', 'order.reply'],
    starts: ['order.judge'],
    records: [ReplySubmitted],
  },
  decide(decision, payload) {
    const { finishedAt } = payload;
    if (finishedAt !== undefined && finishedAt > decision.at)
      return decision.reject(reject('CASE.BACKDATED', 'finishedAt'));
    decision.record(ReplySubmitted, payload);
    meetObligation(decision, { key: 'order.rectify' });
    meetObligation(decision, { key: 'order.reply' });
    const office = theOnly(decision.inForce.directory, 'supervisionOffice')?.id;
    if (office === undefined) return decision.reject(POST_FORBIDS);
    startObligation(decision, { key: 'order.judge', ownerUnit: office, ownerPosts: ['supervisor'] });
  },
});
