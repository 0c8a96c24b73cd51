import { fields } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { tellOfSeenArrival } from './whistle.notifications.js';
import { meet } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { byOffice, namedParticipation, OFFICE_ACTS } from './whistle.permits.js';
import { mayCome, planFirst } from './report-in.js';
import { unitField } from './whistle.shared-fields.js';
import { changeParticipation } from './whistle.state.js';

const ArrivalConfirmed = event<{ readonly unit: string }>({
  type: 'ArrivalConfirmed',
  label: { zh: '确认到场', en: 'The caller has seen it on site' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) => changeParticipation(state, unit, { arrivalSeen: true }),
  reactions: ({ event: { payload }, after }) => tellOfSeenArrival(payload.unit, after),
});

/**
 * The caller has seen the unit on site: it came, whatever its telephone can do. Who came and how the unit still says
 * itself, and only that ends its right to refuse.
 */
export const confirmArrival = command({
  name: 'confirmArrival',
  label: { zh: '确认到场', en: 'Confirm that it came' },
  form: fields({ unit: unitField }),
  stages: ['blown', 'handling'],
  target: { field: 'unit', candidates: participants },
  permits: (state, context, unit) =>
    namedParticipation(
      state,
      unit,
      (each) => each.mustShowArrival === true && each.arrivalSeen !== true && mayCome(each),
    ) ??
    byOffice(state, context) ??
    planFirst(state, unit),
  declares: {
    ...OFFICE_ACTS,
    meets: ['whistle.arrive'],
    records: [ArrivalConfirmed],
    rejects: ['CASE.FIELD_INVALID', 'WHISTLE.PLAN_FIRST'],
  },
  decide(decision, _payload, unit) {
    decision.record(ArrivalConfirmed, { unit });
    meet(decision, 'whistle.arrive', unit);
  },
});
