import { sharedEvent } from '../../case/case.catalogue.js';
import { citation, citationRejection } from '../../case/citation/citation.js';
import { choice, fields, type Value } from '../../kernel/form.js';
import { isRejection } from '../../kernel/rejection.js';
import { reject } from './collaboration.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { numberFor } from '../../reference/limits/limits.js';
import { byRequestedDeputy } from './collaboration.permits.js';
import { command, event } from './collaboration.builders.js';
import { GROUNDS } from './collaboration.labels.js';
import { meet, start } from './collaboration.obligations.js';
import { countDecline } from './collaboration.series.js';
import { contest, DeclineContested } from './contest.js';

const form = fields({ ground: choice({ zh: '退回理由', en: 'Ground' }, GROUNDS), citation });

/** `n`: its ordinal in this case. */
const Declined = event<Value<typeof form> & { readonly n: number }>({
  type: 'Declined',
  label: { zh: '退回', en: 'Declined' },
  schemaVersion: 1,
  fold(_state, { payload: { ground, citation: cited, n } }) {
    return { stage: 'declined', decline: { ground, citation: cited, status: 'open' }, declines: n };
  },
  reactions: ({ after }) => countDecline(after),
});

/** The closed list of the district’s coordination measures; what else people say is no ground. */
const KNOWN_GROUNDS: readonly string[] = [
  'notInList',
  'outsideStatutoryPower',
  'wrongPlace',
  'alreadyHandled',
  'factsInsufficient',
];

/** Declined so often in one case, it goes to a dispute whatever the requester says. */
export const decline = command({
  name: 'decline',
  label: { zh: '退回', en: 'Decline' },
  form,
  stages: ['signedIn'],
  permits(state, context) {
    const rejection = byRequestedDeputy(state, context);
    if (rejection !== undefined) return rejection;
    if (state.boundUnits.includes(state.requested)) return reject('CASE.DETERMINATION_BINDS');
    return state.declineUsed ? reject('COLLAB.DECLINE_USED') : undefined;
  },
  declares: {
    who: { zh: '被请求单位副职或负责人', en: 'deputy or head of the unit asked' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['collaboration.decide'],
    starts: ['collaboration.answerDecline', 'collaboration.decide', 'pause.contestedMax'],
    leadsTo: { signedIn: ['declined', 'disputed'] },
    records: [DeclineContested, Declined, sharedEvent('ObligationPaused')],
    rejects: [
      'CASE.DETERMINATION_BINDS',
      'COLLAB.DECLINE_GROUND_UNKNOWN',
      'COLLAB.DECLINE_NEEDS_CITATION',
      'COLLAB.DECLINE_USED',
      'LIST.ITEM_NOT_IN_FORCE',
      'LIST.ITEM_UNKNOWN',
    ],
  },
  decide(decision, payload) {
    const { inForce, at, state } = decision;
    if (!KNOWN_GROUNDS.includes(payload.ground))
      return decision.reject(reject('COLLAB.DECLINE_GROUND_UNKNOWN', 'ground'));
    const uncited = citationRejection(payload.citation, reject('COLLAB.DECLINE_NEEDS_CITATION'), inForce, at);
    if (uncited !== undefined) return decision.reject(uncited);
    const often = numberFor(inForce.limits, 'collaboration.declinesForDispute');
    if (isRejection(often)) return decision.reject(often);
    const n = state.declines + 1;
    decision.record(Declined, { ...payload, n });
    meet(decision, 'collaboration.decide');
    if (n < often) start(decision, 'collaboration.answerDecline');
    else contest(decision, { byRule: true });
  },
});
