import { dateOf } from '../../calendar/instant.js';
import { nextWorkingDay } from '../../calendar/working-days.js';
import type { Decision } from '../../case/case.decision.js';
import { type ObligationSpec, startObligation } from '../../case/obligation/obligation.start.js';
import type { CivilDate, Instant } from '../../kernel/instant.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import { isRejection } from '../../kernel/rejection.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { spanFor } from '../../reference/limits/span.js';
import type { Step, SuggestionState } from './suggestion.state.js';

type SuggestionDecision = Decision<SuggestionState>;

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
export function stepObligation(ownerUnit: string, { agreedDate: date }: Step, n: number): ObligationSpec {
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
    startObligation(decision, stepObligation(addressee, { ...step, agreedDate }, n));
  }
}

function laterThan(at: Instant, date: CivilDate, unit: string, inForce: InForce): CivilDate {
  const today = dateOf(at);
  return date > today ? date : (nextWorkingDay(inForce.calendarFor(unit), today) ?? date);
}

/** The addressee was silent: it gets a last limit, which the white order is about. A street is only reminded. */
export function startWhiteLimit(decision: SuggestionDecision): void {
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
