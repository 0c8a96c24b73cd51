import { type Decision } from '../../case/case.decision.js';
import { cancelObligations, meetObligations, openObligation } from '../../case/obligation/obligation.end.js';
import { type ObligationSpec, startObligation } from '../../case/obligation/obligation.start.js';
import { type Obligation } from '../../kernel/obligation.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import { POST_OF } from './liaison.labels.js';
import { type LiaisonState, roleOf, slotId } from './liaison.state.js';

/** Clocks of somebody in the register, by `about`. */
const VERIFICATION = ['liaison.verify', 'liaison.verifyGrace'];

const ANSWERED = ['liaison.change', 'liaison.answerUnreachable'];

/** After any change of the slots: what is vacant is to be filled, whoever came verifies, whoever went owes nothing. */
export function keepClocks(decision: Decision<LiaisonState>): void {
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

function fillClocks(decision: Decision<LiaisonState>): void {
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

export function startVerify(decision: Decision<LiaisonState>, holder: string): void {
  startObligation(decision, { key: 'liaison.verify', about: holder, ...ownerOf(decision, holder) });
}

/** Of the post he has in the directory, for the inbox; the deputy in charge has his own. */
export function ownerOf(
  decision: Decision<LiaisonState>,
  holder: string,
): Pick<ObligationSpec, 'ownerUnit' | 'ownerPosts'> {
  const { unit } = decision.state;
  const post = POST_OF[roleOf(holder)];
  return {
    ownerUnit: unit,
    ownerPosts: post === undefined ? deputyPostsOf(decision.inForce.directory.units[unit]) : [post],
  };
}
