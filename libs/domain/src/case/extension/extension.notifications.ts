import type { Label } from '../../kernel/label.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import type { CaseState } from '../case.state.js';
import { notify, type Notify } from '../notify-unit.js';
import { requestNamed } from './extension.request.js';

/** The caller is asked what it thinks, before anybody decides. */
export function askForOpinion(state: CaseState, requestId: string): readonly Notify[] {
  const request = requestNamed(state, requestId);
  if (request?.opinion === undefined) return [];
  const about = {
    zh: '承办单位申请延期，请提出意见',
    en: 'An extension is asked for: say what you think of it',
  };
  return [notify('opinion', request.opinion.of, [], about, request.obligationId)];
}

const DECIDED: Readonly<Record<'granted' | 'denied', Label>> = {
  granted: { zh: '延期申请已获同意', en: 'The extension was granted' },
  denied: { zh: '延期申请未获同意', en: 'The extension was denied' },
};

/** Who asked hears how it was decided, and so does the caller that was asked, even where it said nothing. */
export function tellOfDecision(
  state: CaseState,
  requestId: string,
  decided: 'granted' | 'denied',
  { directory }: InForce,
): readonly Notify[] {
  const request = requestNamed(state, requestId);
  if (request === undefined) return [];
  const { unit, opinion, obligationId } = request;
  const about = DECIDED[decided];
  return [
    notify('asker', unit, deputyPostsOf(directory.units[unit]), about, obligationId),
    ...(opinion === undefined ? [] : [notify('caller', opinion.of, [], about, obligationId)]),
  ];
}
