import { choice, fields, optional, text, type Value } from '../../kernel/form.js';
import { byInvitee } from './consultation.permits.js';
import { command, event } from './consultation.builders.js';
import { POSITIONS } from './consultation.labels.js';
import { withInvitee } from './parties.js';

const form = fields({
  position: choice({ zh: '意见', en: 'Position' }, POSITIONS),
  text: optional(text({ zh: '说明', en: 'In words' }, { max: 2000, widget: 'multiline' })),
  basis: optional(text({ zh: '依据', en: 'Basis' }, { max: 500 })),
});

const PositionRecorded = event<Value<typeof form> & { readonly unit: string }>({
  type: 'PositionRecorded',
  label: { zh: '提交意见', en: 'A position was recorded' },
  schemaVersion: 1,
  fold: (state, { payload: { unit, position, text: words, basis } }) =>
    withInvitee(state, unit, { position: { position, text: words, basis } }),
});

export const recordPosition = command({
  name: 'recordPosition',
  label: { zh: '提交意见', en: 'Record a position' },
  form,
  stages: ['convened', 'held'],
  permits: byInvitee,
  declares: {
    who: { zh: '受邀单位任何岗位', en: 'any post of a unit that is invited' },
    by: 'anyPost',
    records: [PositionRecorded],
  },
  decide: (decision, payload) =>
    decision.record(PositionRecorded, { unit: decision.context.actor.unit, ...payload }),
});
