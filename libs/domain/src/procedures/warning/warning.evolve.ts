import { ENGINE } from '../../kernel/actor.js';
import { withHandler } from '../../case/case.evolve.js';
import type { Party } from '../../case/case.state.js';
import { assertNever } from '../../kernel/label.js';
import { evolveNotified } from '../../case/notification/notification.js';
import type { WarningEvent } from './warning.events.js';
import { isAbove } from './warning.labels.js';
import { urgencyOf, type Recipient, type WarningState } from './warning.state.js';

type Raised = Extract<WarningEvent, { readonly type: 'SignalRaised' }>;

function raised(state: WarningState, { payload, effectiveAt, actor }: Raised): WarningState {
  const { suspectedLevel, issuer, ...signal } = payload;
  const lead: Party = { unit: issuer, role: 'lead', live: true };
  const told = actor.unit === issuer || actor.post === ENGINE.post;
  const raiser: Party = { unit: actor.unit, role: 'other', live: true };
  return {
    ...state,
    ...signal,
    stage: 'detected',
    title: signal.scene,
    urgency: urgencyOf(suspectedLevel),
    openedAt: effectiveAt,
    openedBy: actor,
    raiser: actor.person,
    issuer,
    leadUnit: issuer,
    parties: told ? [lead] : [lead, raiser],
    ...(suspectedLevel === undefined ? {} : { level: suspectedLevel }),
  };
}

function withParties(
  parties: readonly Party[],
  units: readonly string[],
  role: Party['role'],
): readonly Party[] {
  const added = units.filter((unit) => !parties.some((each) => each.unit === unit));
  return [...parties, ...added.map((unit): Party => ({ unit, role, live: true }))];
}

/** One recipient has come further; the stage follows from the last of them. */
function advance(state: WarningState, unit: string, by: Partial<Recipient>): WarningState {
  const recipients = state.recipients.map((each) => (each.unit === unit ? { ...each, ...by } : each));
  const all = (what: 'acknowledged' | 'reported'): boolean => recipients.every((each) => each[what]);
  const stage = all('reported') ? 'measuresIn' : all('acknowledged') ? 'acknowledgedAll' : 'issued';
  return { ...state, recipients, stage };
}

function levelChanged(
  state: WarningState,
  { payload, effectiveAt }: Extract<WarningEvent, { readonly type: 'LevelChanged' }>,
): WarningState {
  const { from, level, missedBy } = payload;
  const changed = { ...state, level, levelSince: effectiveAt, urgency: urgencyOf(level) };
  if (missedBy !== undefined || !isAbove(level, from)) return changed;
  const recipients = state.recipients.map((each) => ({ ...each, acknowledged: false, reported: false }));
  return { ...changed, recipients, stage: 'issued' };
}

function outcomeOf({ escalated, lapsed }: WarningState): string {
  if (escalated) return 'escalatedToWhistle';
  return lapsed ? 'lapsed' : 'cleared';
}

/** Folds what happens to a warning alone; what happens to any case is folded beside it. */
export function evolveWarning(state: WarningState, event: WarningEvent): WarningState {
  switch (event.type) {
    case 'SignalRaised':
      return raised(state, event);
    case 'SignalAssessed': {
      const { recipients, ...assessed } = event.payload;
      return {
        ...withHandler(state, event.actor.person),
        ...assessed,
        stage: 'assessed',
        urgency: urgencyOf(assessed.level),
        assessedFor: recipients,
      };
    }
    case 'FalseAlarm':
      return { ...state, stage: 'falseAlarm', over: true, outcome: 'falseAlarm' };
    case 'WarningIssued': {
      const { measuresAsked, copies } = event.payload;
      const units = measuresAsked.map(({ unit }) => unit);
      // Each owes its own measures: whoever raised the signal may be among them, and nobody only assists.
      const parties = withParties(withParties(state.parties, units, 'other'), copies, 'copy');
      const recipients = measuresAsked.map(({ unit, text, itemCode }): Recipient => ({
        ...{ unit, text, itemCode },
        acknowledged: false,
        reported: false,
      }));
      const itemCodes = [...new Set([...state.itemCodes, ...measuresAsked.map((each) => each.itemCode)])];
      return { ...state, stage: 'issued', levelSince: event.effectiveAt, parties, recipients, itemCodes };
    }
    case 'WarningAcknowledged':
      return advance(state, event.payload.unit, { acknowledged: true });
    case 'MeasuresReported': {
      const handled = withHandler(state, event.actor.person);
      return advance(handled, event.payload.unit, { acknowledged: true, reported: true });
    }
    case 'LevelChanged':
      return levelChanged(state, event);
    case 'WarningProlonged':
      return state;
    case 'WarningCleared':
      return { ...state, stage: 'cleared', lapsed: event.payload.lapsed };
    case 'DangerBegan':
      return { ...withParty(state, event.payload.street), escalated: true };
    case 'WarningReviewed':
      return { ...state, stage: 'reviewed', over: true, outcome: outcomeOf(state) };
    case 'NotificationLinked':
      return evolveNotified(state, event);
    default:
      return assertNever(event);
  }
}

/** The street that is to whistle sees why. */
function withParty(state: WarningState, unit: string): WarningState {
  if (state.parties.some((each) => each.unit === unit)) return state;
  return { ...state, parties: [...state.parties, { unit, role: 'other', live: true }] };
}
