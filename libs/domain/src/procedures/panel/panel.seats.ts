import type { Actor } from '../../kernel/actor.js';
import type { PostCode, UnitKind } from '../../kernel/post.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import type { PanelState, Seat } from './panel.state.js';

/** The five seats, the chair first, and the posts that sit on them. */
const SEATS: readonly (readonly [kind: UnitKind, posts: readonly PostCode[]])[] = [
  ['commandCentre', ['centreHead', 'centreDeputy']],
  ['staffingOffice', ['deptHead', 'staffingOfficer']],
  ['justiceBureau', ['deptHead', 'legalOfficer']],
  ['districtOffice', ['deptHead', 'districtSecretary']],
  ['disciplineCommission', ['deptHead', 'disciplineOfficer']],
];
const SEAT_POSTS: ReadonlySet<string> = new Set(SEATS.flatMap(([, posts]) => posts));

/** The posts that chair. */
export const CHAIR_POSTS: readonly PostCode[] = SEATS[0]?.[1] ?? [];

/** The seats of the district; one whose unit is among the `recused` is marked: a party, or who issued the opinion objected to. */
export function seatsOf(
  { directory }: InForce,
  recused: readonly string[],
): readonly Pick<Seat, 'unit' | 'isParty'>[] {
  return SEATS.flatMap(([kind]) => theOnly(directory, kind)?.id ?? []).map((unit) => ({
    unit,
    isParty: recused.includes(unit),
  }));
}

/** The seat this person sits on: as a substitute, or from a post of the seat's own unit that nobody substitutes. */
export function seatOf({ seats }: PanelState, { person, unit, post }: Actor): Seat | undefined {
  return (
    seats.find(({ substitute }) => substitute === person) ??
    seats.find((each) => each.unit === unit && each.substitute === undefined && SEAT_POSTS.has(post))
  );
}

export const seatUnits = ({ seats }: PanelState): readonly string[] => seats.map(({ unit }) => unit);

/** Until the vote is over, who sits may still change, and somebody must handle the matter meanwhile. */
export const BEFORE_THE_DETERMINATION = ['docketed', 'evidenceOpen', 'noQuorum', 'deliberating'];

export function withSeat(
  state: PanelState,
  unit: string,
  change: (seat: Seat) => Partial<Seat>,
): Pick<PanelState, 'seats'> {
  const seats = state.seats.map((each) => (each.unit === unit ? { ...each, ...change(each) } : each));
  return { seats };
}
