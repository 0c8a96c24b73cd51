import { withHandler } from '../../case/case.state.js';
import type { FactRow } from '../../case/fact-rows.js';
import { fields, listOf, reference, type Value } from '../../kernel/form.js';
import { belongsToCaller } from './caller-people.js';
import { command, event } from './whistle.builders.js';
import { unlessNone } from './whistle.fact-values.js';
import { only } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import { longText } from './whistle.shared-fields.js';
import type { WhistleState } from './whistle.state.js';

const form = fields({
  work: longText('所做工作', 'What was done'),
  persons: listOf(
    { zh: '参与人员', en: 'Who took part' },
    reference({ zh: '人员', en: 'Person' }, 'person'),
    { min: 1, max: 30 },
  ),
});

const StreetWorkRecorded = event<Value<typeof form>>({
  type: 'StreetWorkRecorded',
  label: { zh: '吹哨单位参与处置', en: 'The caller’s own work was recorded' },
  schemaVersion: 1,
  fold: (state, { payload: { persons } }) => ({
    streetHandled: true,
    handlers: persons.reduce<WhistleState>((all, person) => withHandler(all, { person }), state).handlers,
  }),
});

/**
 * The caller's own people worked on it too. It is a command of its own because it can happen in any whistle at any time
 * and names persons: from then on only a verifier accepts, and who took part evaluates nobody.
 */
export const recordStreetWork = command({
  name: 'recordStreetWork',
  label: { zh: '登记吹哨单位参与处置', en: 'Record the caller’s own work' },
  form,
  stages: ['blown', 'handling'],
  permits(state, context) {
    const { unit, office } = state.calling;
    return only(state, context, context.actor.unit === unit || context.actor.unit === office);
  },
  declares: {
    who: {
      zh: '吹哨单位任何岗位；社区吹哨的，其街道任何岗位',
      en: 'any post of the caller or its office',
    },
    by: 'anyPost',
    records: [StreetWorkRecorded],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload) {
    const stranger = payload.persons.findIndex((person) => !belongsToCaller(person, decision));
    if (stranger >= 0) return decision.reject(reject('CASE.FIELD_INVALID', `persons.${stranger}`));
    decision.record(StreetWorkRecorded, payload);
  },
});

export function streetWorkFacts({ streetHandled }: WhistleState): readonly FactRow[] {
  const handled = unlessNone(streetHandled);
  return [['streetHandled', '吹哨单位参与处置', 'The caller worked on it too', 'flag', handled]];
}
