import { type Decision } from '../../case/case.decision.js';
import { type Party } from '../../case/case.state.js';
import { isRejection } from '../../kernel/rejection.js';
import { type Urgency } from '../../kernel/urgency.js';
import { event } from './panel.builders.js';
import { linkPanel } from './linking.js';
import { type TRIGGERS } from './panel.labels.js';
import { tellChair, tellRequester } from './panel.notifications.js';
import { askChair, askParty } from './panel.obligations.js';
import { type SeatAtDocketing, seatsOf } from './panel.seats.js';
import { type PanelState, type Seat } from './panel.state.js';
import { leaderFor } from './too-few-seats.js';
import { waitingCases } from './waiting.js';

/** A matter as it is docketed. */
export interface Matter {
  readonly matterId: string;
  readonly question: string;
  readonly parties: readonly string[];
  readonly heard?: readonly string[];
  readonly itemCodes: readonly string[];
  readonly urgency: Urgency;
  readonly trigger: keyof typeof TRIGGERS;
  readonly cases: readonly string[];
  readonly dispute?: string;
  /** Whoever issued the opinion that is objected to; its seat is marked. */
  readonly opinionBy?: string;
  /** Absent in what was docketed before leads were heard and statements awaited. */
  readonly strict?: true;
  /** Too few seats are filled: this district leadership decides. */
  readonly leader?: string;
  readonly title: string;
  readonly seats: readonly SeatAtDocketing[];
  // From the snapshot of the first case.
  readonly peopleWait?: true;
  readonly street?: string;
  readonly accusedUnits: readonly string[];
}

export const Docketed = event<Matter>({
  type: 'Docketed',
  label: { zh: '提请责任认定', en: 'The matter was docketed' },
  schemaVersion: 1,
  fold(state, { payload, effectiveAt, actor }) {
    const { parties: disputants, seats, opinionBy: _marked, ...docketed } = payload;
    const units = seats.map(({ unit }) => unit);
    return {
      ...docketed,
      stage: 'docketed',
      disputants,
      seats: asSeats(seats),
      ...(docketed.leader === undefined ? {} : { tooFew: true }),
      ...(state.basis === undefined ? { openedAt: effectiveAt, openedBy: actor } : {}),
      leadUnit: units[0],
      parties: withRequester(state, partiesOf(units[0], disputants, units)),
    };
  },
  reactions: ({ after }) => [
    ...waitingCases(after).map((caseId) => linkPanel(after, caseId)),
    ...tellChair(after),
    ...tellRequester(after, { zh: '已同意立案', en: 'The request was docketed' }),
  ],
});

function asSeats(seats: readonly SeatAtDocketing[]): readonly Seat[] {
  return seats.map((each) => ({ ...each, recused: [], present: false }));
}

/** The chair leads the case, the parties are in it, the other seats decide and take no part. */
function partiesOf(
  chair: string | undefined,
  disputants: readonly string[],
  seats: readonly string[],
): readonly Party[] {
  const roleOf = (unit: string): Party['role'] =>
    unit === chair ? 'lead' : disputants.includes(unit) ? 'other' : 'seat';
  return [...new Set([...disputants, ...seats])].map((unit) => ({ unit, role: roleOf(unit), live: true }));
}

/** Whoever asked for it goes on seeing it, also where nothing of his is in question. */
function withRequester({ basis, openedBy }: PanelState, parties: readonly Party[]): readonly Party[] {
  if (basis === undefined || openedBy === undefined) return parties;
  const { unit } = openedBy;
  return parties.some((each) => each.unit === unit)
    ? parties
    : [...parties, { unit, role: 'caller', live: true }];
}

/** The clocks that a docketed matter starts. */
export const STARTED_BY_DOCKETING = ['panel.statements', 'panel.openEvidence', 'panel.determine'] as const;

/** The five sit, less whoever is in the matter, and the parties are asked for their statements. */
export function docketMatter(
  decision: Decision<PanelState>,
  matter: Omit<Matter, 'seats' | 'leader' | 'strict'>,
): void {
  const { parties, opinionBy } = matter;
  const recused = [...parties, ...(opinionBy === undefined ? [] : [opinionBy])];
  const seats = seatsOf(decision.inForce, recused, decision.at);
  const leader = leaderFor(asSeats(seats), decision.inForce);
  if (isRejection(leader)) return decision.reject(leader);
  decision.record(Docketed, {
    ...matter,
    strict: true,
    seats,
    ...(leader === undefined ? {} : { leader }),
  });
  for (const unit of parties) askParty(decision, 'panel.statements', unit);
  askChair(decision, 'panel.openEvidence');
  askChair(decision, 'panel.determine');
}
