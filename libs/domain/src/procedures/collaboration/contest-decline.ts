import { sharedEvent } from '../../case/case.catalogue.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { fields } from '../../kernel/form.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { byRequesterDeputy } from './collaboration.permits.js';
import { command } from './collaboration.builders.js';
import { reason } from './collaboration.shared-fields.js';
import { meet } from './collaboration.obligations.js';
import { CONTEST_DECLINE } from './collaboration.series.js';
import { contest, DeclineContested } from './contest.js';

/** The engine contests where declines were counted over several cases of one matter. */
export const contestDecline = command({
  ...answers(CONTEST_DECLINE, fields({ reason })),
  label: { zh: '不同意退回', en: 'Contest the decline' },
  engine: 'also',
  stages: ['declined'],
  permits: (state, context) =>
    context.actor.post === ENGINE.post ? undefined : byRequesterDeputy(state, context),
  declares: {
    who: { zh: '请求单位副职或负责人；系统', en: 'deputy or head of the requester; the engine' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['collaboration.answerDecline'],
    starts: ['collaboration.decide', 'pause.contestedMax'],
    cancels: ['collaboration.answerDecline'],
    leadsTo: { declined: ['disputed'] },
    records: [DeclineContested, sharedEvent('ObligationPaused')],
  },
  decide(decision, { reason }) {
    const byRule = decision.context.actor.post === ENGINE.post;
    if (byRule) cancelObligations(decision, 'contested', ({ key }) => key === 'collaboration.answerDecline');
    else meet(decision, 'collaboration.answerDecline');
    contest(decision, { reason, byRule });
  },
});
