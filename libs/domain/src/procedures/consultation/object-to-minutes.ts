import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { fields, text, type Value } from '../../kernel/form.js';
import { reject } from './consultation.rejections.js';
import { speaksFor } from '../../reference/directory/directory.posts.js';
import { command, event } from './consultation.builders.js';
import { start } from './consultation.obligations.js';

const form = fields({
  point: text({ zh: '异议内容', en: 'Point' }, { max: 2000, widget: 'multiline' }),
  wording: text({ zh: '建议表述', en: 'Wording asked for' }, { max: 2000, widget: 'multiline' }),
});

const MinutesObjected = event<Value<typeof form> & { readonly unit: string }>({
  type: 'MinutesObjected',
  label: { zh: '对纪要提出异议', en: 'The minutes were objected to' },
  schemaVersion: 1,
  fold: (_state, { payload }) => ({ stage: 'minutesDrafted', objection: payload }),
});

export const objectToMinutes = command({
  name: 'objectToMinutes',
  label: { zh: '对纪要提出异议', en: 'Object to the minutes' },
  form,
  stages: ['minutesIssued'],
  permits(state, { actor }) {
    if (!state.present.some(({ unit }) => speaksFor(actor, unit))) return notPermitted(state, actor);
    return state.objection === undefined ? undefined : reject('CONSULT.OBJECTION_ONCE');
  },
  declares: {
    who: { zh: '到会单位任何岗位', en: 'any post of a unit that was present' },
    by: 'anyPost',
    starts: ['consultation.minutes'],
    cancels: ['consultation.objection'],
    leadsTo: { minutesIssued: ['minutesDrafted'] },
    records: [MinutesObjected],
    rejects: ['CONSULT.OBJECTION_ONCE'],
  },
  decide(decision, payload) {
    cancelObligations(decision, 'objected', ({ key }) => key === 'consultation.objection');
    decision.record(MinutesObjected, { unit: decision.context.actor.unit, ...payload });
    start(decision, 'consultation.minutes');
  },
});
