import { type Decision } from '../../case/case.decision.js';
import { cancelObligations, openObligation } from '../../case/obligation/obligation.end.js';
import {
  nextObligationId,
  type ObligationSpec,
  plannedObligation,
  startObligation,
} from '../../case/obligation/obligation.start.js';
import { type Obligation } from '../../kernel/obligation.js';
import { isRejection } from '../../kernel/rejection.js';
import { limitFor, type Limits } from '../../reference/limits/limits.js';
import { tellOfLevel } from './warning.notifications.js';
import { event } from './warning.builders.js';
import { isAbove, type Level, RISING } from './warning.labels.js';
import { recipientOf, urgencyOf, type WarningState } from './warning.state.js';

/** `missedBy`: it rose because this unit did not acknowledge; whoever had, owes nothing anew. */
export const LevelChanged = event<{
  readonly from: Level;
  readonly level: Level;
  readonly reason: string;
  readonly missedBy?: string;
}>({
  type: 'LevelChanged',
  label: { zh: '调整预警级别', en: 'The level changed' },
  schemaVersion: 1,
  fold(state, { payload: { from, level, missedBy }, effectiveAt }) {
    const changed = { level, levelSince: effectiveAt, urgency: urgencyOf(level) };
    if (missedBy !== undefined || !isAbove(level, from)) return changed;
    const recipients = state.recipients.map((each) => ({ ...each, acknowledged: false, reported: false }));
    return { ...changed, recipients, stage: 'issued' };
  },
  reactions: ({ event: { payload }, after }) => tellOfLevel(after, payload.level),
});

/** Levels are rows of the limits table: a district that publishes none for a level does not know it. */
export function isKnown(limits: Limits, level: Level): boolean {
  const row = limitFor(limits, 'warning.acknowledge', { variants: [level] });
  return !isRejection(row) && row.variant === level;
}

/** The next level that this district knows, or undefined at the top. */
function nextLevel(limits: Limits, level: Level): Level | undefined {
  return RISING.slice(RISING.indexOf(level) + 1).find((each) => isKnown(limits, each));
}

/** Asks a recipient to acknowledge and to report, within the times of the level of now. */
export function askRecipient(decision: Decision<WarningState>, unit: string): void {
  startSooner(decision, 'warning.acknowledge', unit);
  const owed = openObligation(decision.state, { key: 'warning.measures', thread: unit });
  // What is overdue already, or stands still, is owed as it is.
  if (owed === undefined || owed.status === 'running') startSooner(decision, 'warning.measures', unit);
}

/** A new limit is never later than the old one: what would end sooner runs on. */
function startSooner(decision: Decision<WarningState>, key: string, unit: string): void {
  const { level } = decision.state;
  const order: ObligationSpec = {
    key,
    ownerUnit: unit,
    thread: unit,
    itemCode: recipientOf(decision.state, unit)?.itemCode,
    variants: level === undefined ? [] : [level],
    emergency: level === 'red',
  };
  const old = openObligation(decision.state, { key, thread: unit });
  if (old?.status === 'running') {
    if (!endsLater(decision, old, order)) return;
    cancelObligations(decision, 'levelRaised', ({ id }) => id === old.id);
  }
  startObligation(decision, order);
}

function endsLater(decision: Decision<WarningState>, old: Obligation, order: ObligationSpec): boolean {
  const id = nextObligationId(decision.state, order);
  const planned = plannedObligation(order, id, decision.inForce, decision.at);
  if (!isRejection(planned)) return planned.dueAt < old.dueAt;
  decision.reject(planned);
  return false;
}

/** A limit to acknowledge passed: the level it was owed at rises by one, and whoever is silent is asked anew. */
export function riseBy(decision: Decision<WarningState>, missed: Obligation): void {
  const { level, levelSince = missed.startedAt } = decision.state;
  const unit = missed.thread ?? missed.ownerUnit;
  // Several may miss one round: it rises once, and the others are only asked anew.
  if (missed.startedAt < levelSince) return askRecipient(decision, unit);
  const next = level === undefined ? undefined : nextLevel(decision.inForce.limits, level);
  if (level === undefined || next === undefined) return;
  decision.record(LevelChanged, { from: level, level: next, reason: '逾期未签收', missedBy: unit });
  for (const each of decision.state.recipients) if (!each.acknowledged) askRecipient(decision, each.unit);
}
