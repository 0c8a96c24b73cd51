import type { Instant } from '../../kernel/instant.js';
import type { InForce } from '../../reference/in-force.js';
import { dateOf } from '../../calendar/instant.js';
import { nextWorkingDay } from '../../calendar/working-days.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import { deputyPostsOf } from '../../reference/directory/who.js';
import { spanFor } from '../../reference/limits/span.js';
import type { Obligation } from '../../kernel/obligation.js';
import { startObligation, type ObligationSpec } from '../../case/obligation/obligation.start.js';
import type { ClockDescription } from '../../kernel/procedure.js';
import { isRejection } from '../../kernel/rejection.js';
import type { Step } from './suggestion.forms.js';
import type { SuggestionDecision } from './suggestion.rule.js';

export const SUGGESTION_CLOCKS: Readonly<Record<string, ClockDescription>> = {
  // Once it has passed, it counts as received.
  'suggestion.receive': {
    label: { zh: '接收工作建议', en: 'Receive it' },
    metBy: 'receive',
    orBy: ['redirect'],
    whenPassed: 'decides',
  },
  'suggestion.redirect': { label: { zh: '转办期', en: 'Time to pass it on' }, whenPassed: 'window' },
  'suggestion.reply': { label: { zh: '答复', en: 'Reply' }, metBy: 'reply', orBy: ['redirect'] },
  // What the white order gives once the time to reply has passed.
  'suggestion.whiteLimit': { label: { zh: '限期答复', en: 'Reply after the order' }, metBy: 'reply' },
  // Once it has passed, the reply counts as accepted.
  'suggestion.assessReply': {
    label: { zh: '评判答复', en: 'Assess the reply' },
    metBy: 'acceptReply',
    orBy: ['rejectReply'],
    whenPassed: 'decides',
  },
  'suggestion.implementation': { label: { zh: '落实', en: 'Carry it out' }, metBy: 'reportImplementation' },
  // Once it has passed, the engine closes.
  'suggestion.close': { label: { zh: '办结', en: 'Close' }, metBy: 'close', whenPassed: 'decides' },
};

/** What a suggestion asks of whoever it is addressed to; only the first addressee may pass it on. */
export function startAnew(decision: SuggestionDecision): void {
  const { addressee: ownerUnit, readdressed } = decision.state;
  startObligation(decision, { key: 'suggestion.receive', ownerUnit, ownerPosts: LIAISON_POSTS });
  if (!readdressed) startObligation(decision, { key: 'suggestion.redirect', ownerUnit });
  startReply(decision);
}

export function startReply(decision: SuggestionDecision): void {
  const { addressee: ownerUnit } = decision.state;
  const ownerPosts = deputyPostsOf(decision.inForce.directory.units[ownerUnit]);
  startObligation(decision, { key: 'suggestion.reply', ownerUnit, ownerPosts });
}

/** One step of the plan as it is owed, by its number from 1. */
export function stepOrder(ownerUnit: string, { agreedDate: date }: Step, n: number): ObligationSpec {
  return {
    key: 'suggestion.implementation',
    ownerUnit,
    about: String(n + 1),
    agreed: { unit: 'agreed', date },
  };
}

/** Starts the steps of the plan. A date that passed while the sender thought about it becomes the next working day. */
export function startImplementation(decision: SuggestionDecision): void {
  const { addressee, reply } = decision.state;
  for (const [n, step] of (reply?.plan ?? []).entries()) {
    const agreedDate = laterThan(decision.at, step.agreedDate, addressee, decision.inForce);
    startObligation(decision, stepOrder(addressee, { ...step, agreedDate }, n));
  }
}

function laterThan(at: Instant, date: string, unit: string, inForce: InForce): string {
  const today = dateOf(at);
  return date > today ? date : (nextWorkingDay(inForce.calendarFor(unit), today) ?? date);
}

/** The addressee was silent: it gets a last limit, which the white order is about. A street is only reminded. */
function afterSilence(decision: SuggestionDecision): void {
  const { state, inForce } = decision;
  if (state.toStreet) return;
  const key = 'suggestion.whiteLimit';
  const span = spanFor(inForce.limits, key);
  if (isRejection(span)) return decision.reject(span);
  startObligation(decision, {
    key,
    ownerUnit: state.addressee,
    ownerPosts: deputyPostsOf(inForce.directory.units[state.addressee]),
    like: { ...span, class: 'substantive', extensionGrade: 'none' },
  });
}

/** What follows when one of these passes, beyond fault, reminder or order (clock table of domain.md 3.6). */
export function elapseSuggestion(decision: SuggestionDecision, passed: Obligation): void {
  switch (passed.key) {
    case 'suggestion.receive':
      return decision.record('SuggestionReceived', { deemed: true });
    case 'suggestion.reply':
      return afterSilence(decision);
    case 'suggestion.assessReply':
      decision.record('ReplyAccepted', { bySilence: true });
      return startImplementation(decision);
    case 'suggestion.close':
      return decision.record('SuggestionClosed', { bySilence: true });
  }
}
