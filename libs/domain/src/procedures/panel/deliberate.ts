import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { advance } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import { fields, listOf, reference } from '../../kernel/form.js';
import { type Reaction } from '../../kernel/reaction.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './panel.rejections.js';
import { command, event } from './panel.builders.js';
import { neededOf } from './needed.js';
import { limitRound } from './panel.counting.js';
import { tellOfRound } from './panel.notifications.js';
import { byDecidingChair, CHAIR_ACTS } from './panel.permits.js';
import { awaitedRejection } from './statements.js';
import { isSeated, type PanelState, seatNamed } from './panel.state.js';

const DeliberationOpened = event<{ readonly present: readonly string[] }>({
  type: 'DeliberationOpened',
  label: { zh: '开始合议', en: 'Deliberation was opened' },
  schemaVersion: 1,
  fold: (state, { payload: { present } }) => ({ stage: 'deliberating', ...withPresent(state, present) }),
  reactions: ({ after, inForce }) => [...tellOfRound(after, inForce), ...tellDispute(after)],
});

/** There the parties can agree no more. */
function tellDispute({ dispute: asked, caseId: panelCaseId }: PanelState): readonly Reaction[] {
  if (asked === undefined) return [];
  const about = { zh: '责任认定已开始合议', en: 'The panel deliberates' };
  return [advance(dispute.noteDeliberation, { panelCaseId }, { key: 'deliberates', caseId: asked, about })];
}

const NoQuorum = event<{ readonly present: readonly string[] }>({
  type: 'NoQuorum',
  label: { zh: '到会人数不足', en: 'There was no quorum' },
  schemaVersion: 1,
  fold: (state) => ({ stage: 'noQuorum', ...withPresent(state, []) }),
});

function withPresent(state: PanelState, present: readonly string[]): Pick<PanelState, 'seats'> {
  const seats = state.seats.map((each) => ({ ...each, present: present.includes(each.unit) }));
  return { seats };
}

function presenceRejection(state: PanelState, present: readonly string[]): Rejection | undefined {
  for (const [n, unit] of present.entries()) {
    const each = seatNamed(state, unit);
    if (each === undefined || present.indexOf(unit) < n) return reject('CASE.FIELD_INVALID', `present.${n}`);
    if (isSeated(each)) continue;
    return reject(each.isParty ? 'PANEL.SEAT_IS_PARTY' : 'CASE.FIELD_INVALID', `present.${n}`);
  }
  return undefined;
}

/** Too few: nothing is decided, and they meet again. */
export const deliberate = command({
  name: 'deliberate',
  label: { zh: '开始合议', en: 'Deliberate' },
  form: fields({
    present: listOf({ zh: '到会席位', en: 'Present' }, reference({ zh: '席位', en: 'Seat' }, 'unit'), {
      min: 1,
      max: 5,
    }),
  }),
  stages: ['evidenceOpen', 'noQuorum'],
  permits: (state, context) => byDecidingChair(state, context) ?? awaitedRejection(state),
  declares: {
    ...CHAIR_ACTS,
    starts: ['panel.round'],
    cancels: ['panel.statements'],
    leadsTo: { evidenceOpen: ['deliberating', 'noQuorum'], noQuorum: ['deliberating', 'noQuorum'] },
    records: [DeliberationOpened, NoQuorum],
    rejects: ['CASE.FIELD_INVALID', 'PANEL.SEAT_IS_PARTY', 'PANEL.STATEMENTS_OPEN'],
  },
  decide(decision, { present }) {
    const rejection = presenceRejection(decision.state, present);
    if (rejection !== undefined) return decision.reject(rejection);
    const needed = neededOf(decision.state, decision.inForce);
    if (isRejection(needed)) return decision.reject(needed);
    if (present.length < needed.quorum) return decision.record(NoQuorum, { present });
    decision.record(DeliberationOpened, { present });
    cancelObligations(decision, 'deliberating', ({ key }) => key === 'panel.statements');
    limitRound(decision);
  },
});
