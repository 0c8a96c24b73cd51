import { sharedEvent } from '../../case/case.catalogue.js';
import type { FactRow } from '../../case/fact-rows.js';
import { fields, instant, optional, personOf, text, type Value } from '../../kernel/form.js';
import { reject } from './whistle.rejections.js';
import { belongsToCaller } from './caller-people.js';
import { holdsOfficePost } from './whistle.caller.js';
import {
  command,
  event,
  namedParticipation,
  only,
  participants,
  reason,
  unitField,
} from './whistle.command.js';
import { unlessNone } from './whistle.fact-values.js';
import { changeParticipation, type Participation, participationOf } from './whistle.state.js';

const form = fields({
  unit: unitField,
  reason,
  until: optional(instant({ zh: '预计返回', en: 'Back by' })),
  relievedBy: optional(text({ zh: '接替人员', en: 'Relieved by' }, { max: 100 })),
  consentedBy: optional(personOf({ zh: '同意离场的街道人员', en: 'Who of the street consented' }, 'parties')),
});

export const Departed = event<Value<typeof form>>({
  type: 'Departed',
  label: { zh: '离场', en: 'Left' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) =>
    changeParticipation(state, unit, ({ departures }) => ({ present: false, departures: departures + 1 })),
});

/** 事不完、人不撤: leaving before the result without relief or the caller's consent is a fault. */
export const depart = command({
  name: 'depart',
  label: { zh: '离场', en: 'Leave' },
  form,
  stages: ['handling'],
  target: { field: 'unit', candidates: participants },
  permits(state, context, unit) {
    const saw = holdsOfficePost(context.actor, state.calling, 'officer');
    return (
      namedParticipation(state, unit, ['arrived']) ??
      only(state, context, context.actor.unit === unit || saw) ??
      (participationOf(state, unit)?.present ? undefined : reject('WHISTLE.NOT_PRESENT'))
    );
  },
  declares: {
    who: {
      zh: '被吹哨单位任何岗位；吹哨单位（社区吹哨的为其街道）经办人',
      en: 'any post of the unit called; the officer of the calling office who saw it',
    },
    by: 'anyPost',
    records: [Departed, sharedEvent('FaultRecorded')],
    rejects: ['CASE.FIELD_INVALID', 'WHISTLE.NOT_PRESENT'],
  },
  decide(decision, payload, unit) {
    const { consentedBy, relievedBy } = payload;
    if (consentedBy !== undefined && !belongsToCaller(consentedBy, decision))
      return decision.reject(reject('CASE.FIELD_INVALID', 'consentedBy', { person: consentedBy }));
    if (payload.until !== undefined && payload.until <= decision.at)
      return decision.reject(reject('CASE.FIELD_INVALID', 'until'));
    decision.record(Departed, payload);
    if (consentedBy === undefined && relievedBy === undefined)
      decision.record('FaultRecorded', { unit, kind: 'whistle.departedEarly' });
  },
});

export function departureFacts({ arrival, departures }: Participation): readonly FactRow[] {
  if (arrival === undefined) return [];
  return [['departures', '离场次数', 'Departures', 'count', unlessNone(departures)]];
}
