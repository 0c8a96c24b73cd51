import { withHandler } from '../../case/case.state.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { fields, text, type Value } from '../../kernel/form.js';
import { HEAD_POSTS, heads } from '../../reference/directory/directory.posts.js';
import { OrderWrittenOff } from './ending.js';
import { command, event } from './supervision-order.builders.js';
import { tellOfHeadsReport } from './supervision-order.notifications.js';
import { reject } from './supervision-order.rejections.js';
import { endOnceHeadAnswered } from './third-red.js';

const form = fields({
  report: text({ zh: '书面报告', en: 'Report' }, { max: 4000, widget: 'multiline' }),
});

const HeadReported = event<Value<typeof form>>({
  type: 'HeadReported',
  label: { zh: '主要负责人提交书面报告', en: 'The head reported in writing' },
  schemaVersion: 1,
  fold: (state, { payload: { report }, actor }) => ({
    ...withHandler(state, actor),
    thirdRed: { interviewed: false, ...state.thirdRed, report },
  }),
  reactions: ({ inForce }) => tellOfHeadsReport(inForce),
});

/** To the district's top leaders, by the head in person. */
export const thirdRedReport = command({
  name: 'thirdRedReport',
  label: { zh: '就多次红单提交书面报告', en: 'Report in writing about the red orders' },
  form,
  stages: ['red', 'reporting'],
  permits(state, { actor }) {
    const { thirdRed, unit } = state;
    if (!heads(actor, unit)) return notPermitted(state, actor);
    if (thirdRed === undefined) return reject('CASE.STAGE_FORBIDS', undefined, { missing: 'thirdRed' });
    return thirdRed.report === undefined
      ? undefined
      : reject('CASE.STAGE_FORBIDS', undefined, { reply: 'submitted' });
  },
  declares: {
    who: { zh: '被督办单位主要负责人', en: 'the head of the unit' },
    by: HEAD_POSTS,
    meets: ['order.thirdRedReport'],
    leadsTo: { reporting: ['reporting', 'writtenOff'] },
    records: [HeadReported, OrderWrittenOff],
  },
  decide(decision, payload) {
    decision.record(HeadReported, payload);
    meetObligation(decision, { key: 'order.thirdRedReport' });
    endOnceHeadAnswered(decision);
  },
});
