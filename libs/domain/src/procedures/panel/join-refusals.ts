import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { panel } from '../../kernel/contracts/panel.contract.js';
import { fields, listOf, optional, reference, type Value } from '../../kernel/form.js';
import { command, event } from './panel.builders.js';
import { closeRound, RoundClosed } from './panel.counting.js';
import { linkPanel } from './linking.js';
import { tellOfAsking } from './panel.notifications.js';
import { askParty } from './panel.obligations.js';
import { BEFORE_THE_DETERMINATION, withSeat } from './panel.seats.js';
import { hasVoted, type PanelState } from './panel.state.js';
import { followSeats, SeatsTooFew } from './too-few-seats.js';
import { withParties } from './with-parties.js';

const units = listOf({ zh: '单位', en: 'Units' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
  min: 1,
  max: 50,
});

const form = fields({
  caseId: reference({ zh: '相关案件', en: 'Case' }, 'case'),
  parties: units,
  heard: optional(units),
});

const RefusalsJoined = event<Value<typeof form>>({
  type: 'RefusalsJoined',
  label: { zh: '并入同一事项的争议', en: 'Refusals of the same matter were joined' },
  schemaVersion: 1,
  fold(state, { payload: { caseId, parties, heard = [] } }) {
    const { cases, disputants, heard: before = [] } = state;
    const added = newcomers(state, parties);
    // Whose own task is in question now is no longer only heard.
    const only = before.filter((unit) => !parties.includes(unit) || heard.includes(unit));
    const allHeard = [...only, ...added.filter((unit) => heard.includes(unit))];
    return {
      ...added.reduce((now, unit) => ({ ...now, ...withParty(now, unit) }), state),
      cases: cases.includes(caseId) ? cases : [...cases, caseId],
      disputants: [...disputants, ...added],
      ...(isLate(state) ? { asked: [...(state.asked ?? []), ...added] } : {}),
      parties: withParties(state, added),
      ...(allHeard.length === 0 && state.heard === undefined ? {} : { heard: allHeard }),
    };
  },
  reactions: ({ before, event: { payload }, after, inForce }) => [
    ...(before.cases.includes(payload.caseId) ? [] : [linkPanel(after, payload.caseId)]),
    ...newcomers(before, payload.parties).flatMap((unit) => tellOfAsking(unit, inForce)),
  ],
});

/** The evidence is over: whoever joins now states all the same, like a unit that is asked. */
function isLate({ stage }: PanelState): boolean {
  return stage === 'noQuorum' || stage === 'deliberating';
}

function newcomers({ disputants }: PanelState, parties: readonly string[]): readonly string[] {
  return parties.filter((unit) => !disputants.includes(unit));
}

/** A seat of the panel that becomes a party sits no more; one that has voted in this round has voted. */
function withParty(state: PanelState, unit: string): Partial<PanelState> {
  return hasVoted(state, unit) ? {} : withSeat(state, unit, () => ({ isParty: true, present: false }));
}

const OF_THE_PANEL = ['panel.openEvidence', 'panel.determine', 'panel.round'];

/**
 * Refusals of the same matter that were contested in another case, or later, are decided on by the same panel: whoever
 * refused is a party, states, and is ruled on with the others.
 */
export const joinRefusals = command({
  ...answers(panel.joinRefusals, form),
  label: { zh: '并入同一事项的争议', en: 'Join refusals of the same matter' },
  engine: 'only',
  stages: BEFORE_THE_DETERMINATION,
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    starts: ['panel.statements', 'panel.askedStatement', ...OF_THE_PANEL],
    cancels: OF_THE_PANEL,
    records: [RefusalsJoined, SeatsTooFew, RoundClosed],
  },
  decide(decision, payload) {
    const { state } = decision;
    const added = newcomers(state, payload.parties);
    const isRaised = payload.parties.some(
      (unit) => state.heard?.includes(unit) === true && payload.heard?.includes(unit) !== true,
    );
    if (added.length === 0 && !isRaised && state.cases.includes(payload.caseId)) return;
    decision.record(RefusalsJoined, payload);
    const key = isLate(state) ? 'panel.askedStatement' : 'panel.statements';
    const awaits = state.urgency !== 'emergency' || !isLate(state);
    if (awaits) for (const unit of added) askParty(decision, key, unit);
    followSeats(decision);
    closeRound(decision);
  },
});
