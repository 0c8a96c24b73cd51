import { fields, reference } from '../../kernel/form.js';
import { command, event } from './panel.builders.js';
import { closeRound, RoundClosed } from './panel.counting.js';
import { tellOfAsking } from './panel.notifications.js';
import { askParty } from './panel.obligations.js';
import { byChair, CHAIR_ACTS } from './panel.permits.js';
import { reject } from './panel.rejections.js';
import { withSeat } from './panel.seats.js';
import { hasVoted, seatNamed } from './panel.state.js';
import { followSeats, SeatsTooFew } from './too-few-seats.js';
import { withParties } from './with-parties.js';
import { reason } from './panel.shared-fields.js';

/** Nothing in its own tasks is in question, so a ruling that does not name it takes nothing from it. */
const StatementAsked = event<{ readonly unit: string; readonly reason: string }>({
  type: 'StatementAsked',
  label: { zh: '征询陈述意见', en: 'A unit was asked for its statement' },
  schemaVersion: 1,
  fold(state, { payload: { unit } }) {
    const { disputants, heard = [], asked = [] } = state;
    return {
      ...withSeat(state, unit, () => ({ isParty: true, present: false })),
      disputants: [...disputants, unit],
      heard: [...heard, unit],
      asked: [...asked, unit],
      parties: withParties(state, [unit]),
    };
  },
  reactions: ({ event: { payload }, inForce }) => tellOfAsking(payload.unit, inForce),
});

/**
 * Whoever may come to be named is heard like a party: it sees the case, states and may ask for a review. A seat that has
 * voted cannot become a party before its round is over; a vote cannot name it unheard either.
 */
export const askStatement = command({
  name: 'askStatement',
  label: { zh: '征询陈述意见', en: 'Ask a unit for its statement' },
  form: fields({ unit: reference({ zh: '被征询单位', en: 'Unit asked' }, 'unit'), reason }),
  stages: ['evidenceOpen', 'noQuorum', 'deliberating'],
  permits: byChair,
  declares: {
    ...CHAIR_ACTS,
    starts: ['panel.askedStatement', 'panel.determine', 'panel.round'],
    cancels: ['panel.determine', 'panel.round'],
    records: [StatementAsked, SeatsTooFew, RoundClosed],
    rejects: ['CASE.FIELD_INVALID', 'PANEL.SEAT_IS_PARTY', 'PANEL.VOTED_ALREADY'],
  },
  decide(decision, payload) {
    const { state, inForce } = decision;
    const { unit } = payload;
    if (inForce.directory.units[unit] === undefined || state.disputants.includes(unit))
      return decision.reject(reject('CASE.FIELD_INVALID', 'unit', { unit }));
    if (seatNamed(state, unit) !== undefined && !state.deadlocked && hasVoted(state, unit))
      return decision.reject(reject('PANEL.VOTED_ALREADY', 'unit'));
    decision.record(StatementAsked, payload);
    if (state.urgency !== 'emergency') askParty(decision, 'panel.askedStatement', unit);
    followSeats(decision);
    closeRound(decision);
  },
});
