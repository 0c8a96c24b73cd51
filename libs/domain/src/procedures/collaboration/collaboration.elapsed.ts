import type { ElapsedOf } from '../../case/case.clock.js';
import { DeclineAccepted, endByDecline } from './accept-decline.js';
import { CollaborationClosed, endCase } from './closing.js';
import { event } from './collaboration.builders.js';
import type { CLOCKS } from './collaboration.clocks.js';
import { tellOfEnd, tellOfSilence } from './collaboration.notifications.js';
import { start } from './collaboration.obligations.js';
import { type CollaborationState } from './collaboration.state.js';

/** Its time to answer ran out: it counts as accepted. */
const AcceptedBySilence = event({
  type: 'AcceptedBySilence',
  label: { zh: '逾期未答复，视为接受', en: 'Accepted by silence' },
  schemaVersion: 1,
  fold: () => ({ stage: 'inProgress', accepted: 'bySilence' }),
  reactions: ({ after }) => tellOfSilence(after),
});

const CollaborationLapsed = event({
  type: 'CollaborationLapsed',
  label: { zh: '逾期未补充，请求失效', en: 'The request lapsed' },
  schemaVersion: 1,
  fold: () => ({ stage: 'lapsed', over: true, outcome: 'lapsed' }),
  reactions: ({ after }) => tellOfEnd(after),
});

/** What follows when a limit passes, beyond the default of its class. */
export const ELAPSED: ElapsedOf<typeof CLOCKS, CollaborationState> = {
  'collaboration.decide': {
    starts: ['collaboration.result'],
    leadsTo: { signedIn: ['inProgress'] },
    records: [AcceptedBySilence],
    follow(decision) {
      decision.record(AcceptedBySilence, {});
      start(decision, 'collaboration.result');
    },
  },
  'collaboration.supplement': {
    leadsTo: { supplementing: ['lapsed'] },
    records: [CollaborationLapsed],
    follow(decision) {
      endCase(decision);
      decision.record(CollaborationLapsed, {});
    },
  },
  'collaboration.answerDecline': {
    leadsTo: { declined: ['closed'] },
    records: [CollaborationClosed, DeclineAccepted],
    follow: (decision) => endByDecline(decision, true),
  },
};
