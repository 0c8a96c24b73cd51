import { type Context } from '../../case/case.context.js';
import { type Decision } from '../../case/case.decision.js';
import { type Party } from '../../case/case.state.js';
import { notPermitted } from '../../case/permissions.js';
import { isSameDoer } from '../../kernel/doer.js';
import { fields, personOf } from '../../kernel/form.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './panel.rejections.js';
import { heldBy, holdersOf } from '../../reference/directory/directory.posts.js';
import { command, event } from './panel.builders.js';
import { byChair } from './panel.permits.js';
import { BEFORE_THE_DETERMINATION, seatOf, seatUnits, withSeat } from './panel.seats.js';
import { seat } from './panel.shared-fields.js';
import { hasVoted, type PanelState, type Seat, seatNamed } from './panel.state.js';

const SeatSubstituted = event<{
  readonly seat: string;
  readonly person: string;
  readonly unit: string;
}>({
  type: 'SeatSubstituted',
  label: { zh: '成员代行', en: 'A seat was substituted' },
  schemaVersion: 1,
  fold(state, { payload: { seat: seatUnit, person, unit } }) {
    const isIn = state.parties.some((each) => each.unit === unit);
    const parties: readonly Party[] = isIn
      ? state.parties
      : [...state.parties, { unit, role: 'seat', live: true }];
    // Who is called in while they deliberate, comes.
    const present = state.stage === 'deliberating';
    return {
      ...withSeat(state, seatUnit, () => ({ substitute: person, present, silent: undefined })),
      parties,
    };
  },
});

/** On an appointed seat nobody else sits than the substitute appointed for it. */
function appointedRejection(
  { state, inForce, at }: Decision<PanelState>,
  seat: Seat,
  person: string,
): Rejection | undefined {
  if (seat.appointed !== true) return undefined;
  if (seat.isParty) return reject('PANEL.SEAT_IS_PARTY', 'seat', { seat: seat.unit });
  const isHe = holdersOf(inForce.directory, seat.unit, 'panelSubstitute', at).includes(person);
  return isHe && !hasRecused(state, seat.unit, person)
    ? undefined
    : reject('PANEL.NOT_APPOINTED', 'person', { person });
}

/** The unit of a post that this person holds and that may sit; else why he may not. */
function unitOfSubstitute(
  decision: Decision<PanelState>,
  seatUnit: string,
  person: string,
): string | Rejection {
  const { state, inForce, at } = decision;
  const { disputants, seats } = state;
  const invalid = reject('CASE.FIELD_INVALID', 'person', { person });
  const units = [...new Set((inForce.directory.holdings[person] ?? []).map(({ unit }) => unit))].filter(
    (unit) => heldBy(inForce.directory, person, unit, at).length > 0,
  );
  if (units.length === 0 || hasRecused(state, seatUnit, person)) return invalid;
  if (units.some((unit) => disputants.includes(unit))) return reject('ACTOR.INTEREST', 'person', { person });
  const sitsElsewhere = seats.some(
    (each) => each.unit !== seatUnit && (each.substitute === person || units.includes(each.unit)),
  );
  return sitsElsewhere ? invalid : (units[0] ?? invalid);
}

/** Whoever recused himself, or had it done on his behalf, does not come back to the seat. */
function hasRecused(state: PanelState, seatUnit: string, person: string): boolean {
  return seatNamed(state, seatUnit)?.recused.some((each) => isSameDoer(each, { person })) ?? false;
}

function mayName(state: PanelState, context: Context, unit: string): Rejection | undefined {
  const own = seatOf(state, context.actor);
  if (own?.unit !== unit && byChair(state, context) !== undefined) return notPermitted(state, context.actor);
  return hasVoted(state, unit) ? reject('PANEL.VOTED_ALREADY') : undefined;
}

/**
 * Somebody else sits: for a seat whose unit is in the matter, for one who recused himself, or for one who does not come.
 * The seat names him itself, or the chair does, so that no seat can stop the panel.
 */
export const substitute = command({
  name: 'substitute',
  label: { zh: '指定代行成员', en: 'Substitute' },
  form: fields({ seat, person: personOf({ zh: '代行人', en: 'Substitute' }, 'parties') }),
  stages: BEFORE_THE_DETERMINATION,
  target: { field: 'seat', candidates: seatUnits },
  permits: (state, context, unit) =>
    seatNamed(state, unit) === undefined
      ? reject('CASE.FIELD_INVALID', 'seat')
      : mayName(state, context, unit),
  declares: {
    who: { zh: '该席位成员；或主席席位成员', en: 'who sits on the seat, or the chair' },
    by: 'anyPost',
    records: [SeatSubstituted],
    rejects: [
      ...['ACTOR.INTEREST', 'CASE.FIELD_INVALID', 'PANEL.VOTED_ALREADY'],
      ...['PANEL.NOT_APPOINTED', 'PANEL.SEAT_IS_PARTY'],
    ],
  },
  decide(decision, { person }, unit) {
    const sat = seatNamed(decision.state, unit);
    const rejection = sat && appointedRejection(decision, sat, person);
    if (rejection !== undefined) return decision.reject(rejection);
    const of = sat?.appointed === true ? unit : unitOfSubstitute(decision, unit, person);
    if (isRejection(of)) return decision.reject(of);
    decision.record(SeatSubstituted, { seat: unit, person, unit: of });
  },
});
