import { withDoer, withHandler } from '../../case/case.state.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { someEvidence } from '../../kernel/evidence.js';
import { fields, text, type Value } from '../../kernel/form.js';
import { reject } from './consultation.rejections.js';
import { speaksFor } from '../../reference/directory/directory.posts.js';
import { openActions, withAction } from './actions.js';
import { action } from './consultation.shared-fields.js';
import { command, event } from './consultation.builders.js';
import { tellChairOfReport } from './consultation.notifications.js';
import { actionOf } from './consultation.state.js';

const form = fields({
  action,
  result: text({ zh: '落实情况', en: 'Result' }, { max: 2000, widget: 'multiline' }),
  evidence: someEvidence,
});

const ActionReported = event<Value<typeof form>>({
  type: 'ActionReported',
  label: { zh: '反馈任务落实', en: 'An action was reported' },
  schemaVersion: 1,
  fold(state, { payload, actor }) {
    return withAction(withHandler(state, actor), payload.action, ({ reporters }) => ({
      result: payload.result,
      reporters: withDoer(reporters, actor),
    }));
  },
  reactions: ({ after }) => tellChairOfReport(after),
});

export const reportAction = command({
  name: 'reportAction',
  label: { zh: '反馈任务落实', en: 'Report an action' },
  form,
  stages: ['tracking'],
  target: { field: 'action', candidates: openActions },
  permits(state, { actor }, id) {
    const found = actionOf(state, id);
    if (found === undefined || found.accepted) return reject('CASE.FIELD_INVALID', 'action');
    return speaksFor(actor, found.owner) ? undefined : notPermitted(state, actor);
  },
  declares: {
    who: { zh: '任务责任单位任何岗位', en: 'any post of the action’s owner' },
    by: 'anyPost',
    meets: ['consultation.action'],
    records: [ActionReported],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload, id) {
    const thread = actionOf(decision.state, id)?.owner;
    decision.record(ActionReported, payload);
    meetObligation(decision, { key: 'consultation.action', thread, about: id });
  },
});
