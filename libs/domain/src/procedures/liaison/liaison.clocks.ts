import { procedural, response, span, workingDays } from '../../kernel/usual-length.js';
import { type Decision } from '../../case/case.decision.js';
import type { ClockDefinition } from '../../case/case.clock.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { type Obligation } from '../../kernel/obligation.js';
import { isRejection } from '../../kernel/rejection.js';
import { spanFor } from '../../reference/limits/span.js';
import { withHolderChanged } from './holders.js';
import { event } from './liaison.builders.js';
import { ownerOf } from './liaison.obligations.js';
import { type LiaisonState } from './liaison.state.js';

/** Its time to verify ran out. */
const VerificationDue = event<{ readonly holder: string }>({
  type: 'VerificationDue',
  label: { zh: '应当重新核验', en: 'Verification is due' },
  schemaVersion: 1,
  fold: (state, { payload }) => withHolderChanged(state, payload.holder, { stage: 'due' }),
});

/** Whoever is due has some more days before it is a fault. */
function startGrace(decision: Decision<LiaisonState>, { about: holder = '' }: Obligation): void {
  decision.record(VerificationDue, { holder });
  const span = spanFor(decision.inForce.limits, 'liaison.verifyGrace');
  if (isRejection(span)) return decision.reject(span);
  startObligation(decision, {
    key: 'liaison.verifyGrace',
    about: holder,
    ...ownerOf(decision, holder),
    like: { ...span, class: 'response', extensionGrade: 'none' },
  });
}

export const CLOCKS: Readonly<Record<string, ClockDefinition<LiaisonState>>> = {
  'liaison.change': {
    label: { zh: '更换联络员', en: 'Replace who has changed' },
    metBy: 'replace',
    usually: procedural(workingDays(1)),
  },
  'liaison.fill': {
    label: { zh: '补齐空缺', en: 'Fill the slot' },
    metBy: 'appoint',
    usually: procedural(workingDays(2)),
  },
  // Once it has passed he is due, and some days later it is a fault.
  'liaison.verify': {
    label: { zh: '核验联络信息', en: 'Verify the entry' },
    metBy: 'verify',
    usually: response(workingDays(60)),
    whenPassed: 'window',
    whenElapsed: { starts: ['liaison.verifyGrace'], records: [VerificationDue], follow: startGrace },
  },
  'liaison.verifyGrace': {
    label: { zh: '补核验', en: 'Verify after all' },
    metBy: 'verify',
    usually: span(workingDays(5)),
  },
  'liaison.answerUnreachable': {
    label: { zh: '恢复联络', en: 'Be reachable again' },
    metBy: 'verify',
    orBy: ['replace'],
    usually: response(workingDays(1)),
  },
};
