import { sharedEvent } from '../../case/case.catalogue.js';
import type { FactRow } from '../../case/fact-rows.js';
import { fields, instant, optional, reference, type Value } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { holdsOfficePost } from './whistle.caller.js';
import { unlessNone } from './whistle.fact-values.js';
import { participants } from './whistle.parties.js';
import { namedParticipation, only } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import { reason, unitField } from './whistle.shared-fields.js';
import { changeParticipation, type Participation, participationOf } from './whistle.state.js';

const form = fields({
  unit: unitField,
  reason,
  until: optional(instant({ zh: '预计返回', en: 'Back by' })),
  relievedByUnit: optional(
    reference({ zh: '接替单位（已在现场）', en: 'Unit on site that relieves it' }, 'unit'),
  ),
});

/** `consented`: the caller had said so before. Absent in what was recorded while naming somebody was enough. */
export const Departed = event<Value<typeof form> & { readonly consented?: boolean }>({
  type: 'Departed',
  label: { zh: '离场', en: 'Left' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) =>
    changeParticipation(state, unit, ({ departures }) => ({
      ...{ present: false, departures: departures + 1, mayDepart: false },
    })),
});

/** 事不完、人不撤: leaving before the result is a fault, unless the caller has consented or another unit on site relieves it. */
export const depart = command({
  name: 'depart',
  label: { zh: '离场', en: 'Leave' },
  form,
  stages: ['handling'],
  target: { field: 'unit', candidates: participants },
  permits(state, context, unit) {
    const saw = holdsOfficePost(context.actor, state.calling, 'officer');
    const { present, arrival } = participationOf(state, unit) ?? {};
    return (
      namedParticipation(state, unit, ['arrived']) ??
      only(state, context, context.actor.unit === unit || saw) ??
      // Coming again would hide the report that is contested.
      (arrival?.contest === 'open' ? reject('WHISTLE.ARRIVAL_CONTESTED') : undefined) ??
      (present ? undefined : reject('WHISTLE.NOT_PRESENT'))
    );
  },
  declares: {
    who: {
      zh: '被吹哨单位任何岗位；吹哨单位（社区吹哨的为其街道）经办人',
      en: 'any post of the unit called; the officer of the calling office who saw it',
    },
    by: 'anyPost',
    records: [Departed, sharedEvent('FaultRecorded')],
    rejects: ['CASE.FIELD_INVALID', 'WHISTLE.ARRIVAL_CONTESTED', 'WHISTLE.NOT_PRESENT'],
  },
  decide(decision, payload, unit) {
    const { relievedByUnit } = payload;
    const reliever =
      relievedByUnit === undefined ? undefined : participationOf(decision.state, relievedByUnit);
    if (relievedByUnit !== undefined && (relievedByUnit === unit || reliever?.present !== true))
      return decision.reject(reject('CASE.FIELD_INVALID', 'relievedByUnit', { unit: relievedByUnit }));
    if (payload.until !== undefined && payload.until <= decision.at)
      return decision.reject(reject('CASE.FIELD_INVALID', 'until'));
    const consented = participationOf(decision.state, unit)?.mayDepart === true;
    decision.record(Departed, { ...payload, consented });
    if (!consented && relievedByUnit === undefined)
      decision.record('FaultRecorded', { unit, kind: 'whistle.departedEarly' });
  },
});

export function departureFacts({
  arrival,
  departures,
  mayDepart = false,
}: Participation): readonly FactRow[] {
  if (arrival === undefined) return [];
  return [
    ['departures', '离场次数', 'Departures', 'count', unlessNone(departures)],
    ['mayDepart', '吹哨单位已同意离场', 'The caller consents to its leaving', 'flag', unlessNone(mayDepart)],
  ];
}
