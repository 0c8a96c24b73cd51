import { deputyPostsOf } from '../../reference/directory/who.js';
import { spanFor } from '../../reference/limits/span.js';
import { cancelObligations, meetObligations, openObligation } from '../../case/obligation/obligation.end.js';
import type { Obligation } from '../../kernel/obligation.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import type { ClockDescription } from '../../kernel/procedure.js';
import { isRejection } from '../../kernel/rejection.js';
import { POST_OF } from './liaison.labels.js';
import type { LiaisonDecision } from './liaison.rule.js';
import { roleOf, slotId } from './liaison.state.js';

export const LIAISON_CLOCKS: Readonly<Record<string, ClockDescription>> = {
  'liaison.change': { label: { zh: '更换联络员', en: 'Replace who has changed' }, metBy: 'replace' },
  'liaison.fill': { label: { zh: '补齐空缺', en: 'Fill the slot' }, metBy: 'appoint' },
  // Once it has passed he is due, and some days later it is a fault.
  'liaison.verify': {
    label: { zh: '核验联络信息', en: 'Verify the entry' },
    metBy: 'verify',
    whenPassed: 'window',
  },
  'liaison.verifyGrace': { label: { zh: '补核验', en: 'Verify after all' }, metBy: 'verify' },
  'liaison.answerUnreachable': {
    label: { zh: '恢复联络', en: 'Be reachable again' },
    metBy: 'verify',
    orBy: ['replace'],
  },
};

/** Clocks of somebody in the register, by `about`. */
const VERIFICATION = ['liaison.verify', 'liaison.verifyGrace'];
const ANSWERED = ['liaison.change', 'liaison.answerUnreachable'];

/** After any change of the slots: what is vacant is to be filled, whoever came verifies, whoever went owes nothing. */
export function keepClocks(decision: LiaisonDecision): void {
  fillClocks(decision);
  const gone = ({ key, about = '' }: Obligation, keys: readonly string[]): boolean =>
    keys.includes(key) && decision.state.holders[about] === undefined;
  for (const owed of Object.values(decision.state.obligations))
    if (gone(owed, ANSWERED)) meetObligations(decision, { key: owed.key, about: owed.about });
  cancelObligations(decision, 'notInRegister', (owed) => gone(owed, VERIFICATION));
  for (const holder of Object.keys(decision.state.holders))
    if (!VERIFICATION.some((key) => openObligation(decision.state, { key, about: holder })))
      startVerify(decision, holder);
}

function fillClocks(decision: LiaisonDecision): void {
  const { unit, slots } = decision.state;
  const ownerPosts = deputyPostsOf(decision.inForce.directory.units[unit]);
  const known = slots.map(slotId);
  for (const slot of slots) {
    const which = { key: 'liaison.fill', about: slotId(slot) };
    const owed = openObligation(decision.state, which);
    if (slot.person !== undefined) meetObligations(decision, which);
    else if (owed === undefined) startObligation(decision, { ...which, ownerUnit: unit, ownerPosts });
  }
  cancelObligations(
    decision,
    'slotRemoved',
    ({ key, about = '' }) => key === 'liaison.fill' && !known.includes(about),
  );
}

export function startVerify(decision: LiaisonDecision, holder: string): void {
  startObligation(decision, { key: 'liaison.verify', about: holder, ...ownerOf(decision, holder) });
}

/** Of the post he has in the directory, for the inbox; the deputy in charge has his own. */
function ownerOf(decision: LiaisonDecision, holder: string) {
  const { unit } = decision.state;
  const post = POST_OF[roleOf(holder)];
  return {
    ownerUnit: unit,
    ownerPosts: post === undefined ? deputyPostsOf(decision.inForce.directory.units[unit]) : [post],
  };
}

/** What follows when one of these passes, beyond fault and reminder (clock table of domain.md 3.7). */
export function elapseLiaison(decision: LiaisonDecision, { key, about: holder = '' }: Obligation): void {
  if (key !== 'liaison.verify') return;
  decision.record('VerificationDue', { holder });
  const span = spanFor(decision.inForce.limits, 'liaison.verifyGrace');
  if (isRejection(span)) return decision.reject(span);
  startObligation(decision, {
    key: 'liaison.verifyGrace',
    about: holder,
    ...ownerOf(decision, holder),
    like: { ...span, class: 'response', extensionGrade: 'none' },
  });
}
