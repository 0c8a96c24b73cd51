import { type Context } from '../../case/case.context.js';
import { leadsCentre, notPermitted } from '../../case/permissions.js';
import { isSameDoer } from '../../kernel/doer.js';
import { fields } from '../../kernel/form.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './consultation.rejections.js';
import { leads } from '../../reference/directory/directory.posts.js';
import { withAction } from './actions.js';
import { action } from './consultation.shared-fields.js';
import { command, event } from './consultation.builders.js';
import { isChair } from './consultation.permits.js';
import { actionOf, type ConsultationState } from './consultation.state.js';

const ActionAccepted = event<{ readonly action: string }>({
  type: 'ActionAccepted',
  label: { zh: '确认任务落实', en: 'An action was accepted' },
  schemaVersion: 1,
  fold: (state, { payload }) => withAction(state, payload.action, () => ({ accepted: true })),
});

/** The chair; else the convenor's or the centre's deputy. Never of the unit that did it, nor who reported it. */
function accepts(state: ConsultationState, context: Context, id: string): Rejection | undefined {
  const { actor } = context;
  const found = actionOf(state, id);
  if (found?.result === undefined || found.accepted) return reject('CASE.FIELD_INVALID', 'action');
  const may = isChair(state, context) || leads(actor, state.convenor) || leadsCentre(context);
  if (!may) return notPermitted(state, actor);
  const own = actor.unit === found.owner || found.reporters.some((each) => isSameDoer(each, actor));
  return own ? reject('CASE.SELF_VERIFICATION') : undefined;
}

export const acceptAction = command({
  name: 'acceptAction',
  label: { zh: '确认任务落实', en: 'Accept an action' },
  form: fields({ action }),
  stages: ['tracking'],
  target: {
    field: 'action',
    candidates: ({ actions }) =>
      actions.filter(({ accepted, result }) => !accepted && result !== undefined).map(({ id }) => id),
  },
  permits: accepts,
  declares: {
    who: {
      zh: '主持人；召集单位或指挥中心副职、负责人；责任单位和反馈人除外',
      en: 'the chair; deputy or head of the convenor or of the command centre; never of the unit that did it, nor who reported it',
    },
    by: 'anyPost',
    records: [ActionAccepted],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide: (decision, payload) => decision.record(ActionAccepted, payload),
});
