import type { Context } from '../../case/case.context.js';
import { ownWork, standsIn } from '../../case/permissions.js';
import type { Label } from '../../kernel/label.js';
import type { PostCode } from '../../kernel/post.js';
import type { Rejection } from '../../kernel/rejection.js';
import { holdsOfficePost, OFFICERS } from './whistle.caller.js';
import { namedParticipation, only } from './whistle.command.js';
import { onlyVerifierAccepts } from './whistle.obligations.js';
import type { WhistleState } from './whistle.state.js';

export const BY_JUDGE: Label = {
  zh: '吹哨单位（社区吹哨的为其街道）经办人；吹哨单位参与处置、指挥中心吹哨或逾期的，监督中心核查员',
  en: 'officer of the calling office; a verifier where the caller worked on it too, where the command centre calls, or once that limit has passed',
};
export const JUDGES: readonly PostCode[] = [...OFFICERS, 'verifier'];

/** The caller's officer; a verifier where the caller worked on it too, or once the caller's limit has passed. */
export function judgesResult(state: WhistleState, context: Context, unit: string): Rejection | undefined {
  const { actor } = context;
  const which = { key: 'whistle.acceptResult', thread: unit };
  const allowed = onlyVerifierAccepts(state)
    ? actor.post === 'verifier'
    : holdsOfficePost(actor, state.calling, 'officer') || standsIn(state, context, which, 'verifier');
  return (
    namedParticipation(state, unit, ['resultIn']) ?? only(state, context, allowed) ?? ownWork(state, actor)
  );
}
