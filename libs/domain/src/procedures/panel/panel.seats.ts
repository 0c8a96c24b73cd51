import type { Party } from '../../case/case.state.js';
import type { Actor } from '../../kernel/actor.js';
import { isSameDoer } from '../../kernel/doer.js';
import type { Instant } from '../../kernel/instant.js';
import { isPanelPost, PANEL_POSTS, type PostCode, type UnitKind } from '../../kernel/post.js';
import { holdersOf, theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { isSeated, type PanelState, type Seat } from './panel.state.js';

/** The five seats, the chair first, and the posts that sit on them where no member is appointed. */
const SEATS: readonly (readonly [kind: UnitKind, posts: readonly PostCode[]])[] = [
  ['commandCentre', ['centreHead', 'centreDeputy']],
  ['staffingOffice', ['deptHead', 'staffingOfficer']],
  ['justiceBureau', ['deptHead', 'legalOfficer']],
  ['districtOffice', ['deptHead', 'districtSecretary']],
  ['disciplineCommission', ['deptHead', 'disciplineOfficer']],
];
const SEAT_POSTS: ReadonlySet<string> = new Set(SEATS.flatMap(([, posts]) => posts));

/** The posts that chair where no member is appointed. */
export const CHAIR_POSTS: readonly PostCode[] = SEATS[0]?.[1] ?? [];

/** How many seats there are where the district has every office. */
export const ALL_SEATS = SEATS.length;

/** What is known of a seat when a panel is docketed. */
export type SeatAtDocketing = Pick<Seat, 'unit' | 'isParty' | 'appointed' | 'empty'>;

/**
 * The seats of the district; one whose unit is among the `recused` is marked: a party, or who issued the opinion objected
 * to. Where an office has appointed a member or a substitute, all sit by appointment, and an office without stays empty.
 */
export function seatsOf(
  { directory }: InForce,
  recused: readonly string[],
  at: Instant,
): readonly SeatAtDocketing[] {
  const units = SEATS.flatMap(([kind]) => theOnly(directory, kind)?.id ?? []);
  const isHeld = (unit: string): boolean =>
    PANEL_POSTS.some((post) => holdersOf(directory, unit, post, at).length > 0);
  const byAppointment = units.some(isHeld);
  return units.map((unit) => ({
    unit,
    isParty: recused.includes(unit),
    ...(byAppointment ? { appointed: true } : {}),
    ...(byAppointment && !isHeld(unit) ? { empty: true } : {}),
  }));
}

export function sitByAppointment({ seats }: Pick<PanelState, 'seats'>): boolean {
  return seats.some(({ appointed }) => appointed === true);
}

/** The first seat chairs; of appointed seats the first on which somebody may sit, none where all are empty. */
export function chairOf(state: Pick<PanelState, 'seats'>): Seat | undefined {
  return sitByAppointment(state) ? state.seats.find(isSeated) : state.seats[0];
}

/** Who is asked to lead the panel on: who chairs, or the district leader once too few seats are left. */
export function presiding(state: PanelState): { readonly unit: string; readonly posts: readonly PostCode[] } {
  if (state.tooFew === true && state.leader !== undefined)
    return { unit: state.leader, posts: ['districtLeader'] };
  const { unit = '' } = chairOf(state) ?? state.seats[0] ?? {};
  return { unit, posts: sitByAppointment(state) ? PANEL_POSTS : CHAIR_POSTS };
}

/** The post from which an appointed seat is sat on: its member's, once he is substituted or recused its substitute's. */
function sittingPost({ substitute, recusedPosts = [] }: Seat): PostCode {
  return substitute !== undefined || recusedPosts.includes('panelMember') ? 'panelSubstitute' : 'panelMember';
}

function sitsByAppointment(seat: Seat, { person, unit, post }: Actor): boolean {
  const isOut = seat.recused.some((each) => isSameDoer(each, { person }));
  // A seat that kept silent is not awaited, so whoever of the two comes may vote.
  const sits = post === sittingPost(seat) || (seat.silent !== undefined && isPanelPost(post));
  return seat.appointed === true && seat.unit === unit && sits && !isOut;
}

/**
 * The seat this person sits on: by appointment; else as a substitute, or from a post of the seat's own unit that nobody
 * substitutes.
 */
export function seatOf(state: PanelState, actor: Actor): Seat | undefined {
  const { seats } = state;
  if (sitByAppointment(state)) return seats.find((each) => sitsByAppointment(each, actor));
  return (
    seats.find(({ substitute }) => substitute === actor.person) ??
    seats.find(
      (each) => each.unit === actor.unit && each.substitute === undefined && SEAT_POSTS.has(actor.post),
    )
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

/** The chair leads the case; where the seat that chaired is left empty, the next one does. */
export function withChair(state: PanelState): PanelState {
  const chair = sitByAppointment(state) ? chairOf(state)?.unit : undefined;
  if (chair === undefined || chair === state.leadUnit) return state;
  const parties = state.parties.map((each): Party => {
    if (each.unit === chair) return { ...each, role: 'lead' };
    if (each.role !== 'lead') return each;
    return { ...each, role: state.disputants.includes(each.unit) ? 'other' : 'seat' };
  });
  return { ...state, leadUnit: chair, parties };
}
