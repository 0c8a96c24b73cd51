import { someEvidence } from '../../kernel/evidence.js';
import { fields, text } from '../../kernel/form.js';
import { reject } from '../../kernel/shared.rejections.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { notPermitted } from '../permissions.js';
import { INTERIM } from './interim-lead.js';
import { InterimReported } from './interim.events.js';

const command = commandFor<CaseState>();

export const reportInterim = command({
  name: 'reportInterim',
  label: { zh: '临时处置反馈', en: 'Report as interim lead' },
  form: fields({
    result: text({ zh: '处置情况', en: 'Result' }, { max: 2000, widget: 'multiline' }),
    evidence: someEvidence,
  }),
  stages: 'open',
  permits(state, { actor }) {
    const interim = state.interimLead;
    if (interim === undefined || interim.reported) return reject('CASE.STAGE_FORBIDS');
    return actor.unit === interim.unit ? undefined : notPermitted(state, actor);
  },
  declares: {
    who: { zh: '临时牵头单位任何岗位', en: 'any post of the interim lead' },
    by: 'anyPost',
    meets: [INTERIM],
    records: [InterimReported],
  },
  decide(decision, payload) {
    const unit = decision.state.interimLead?.unit;
    decision.record(InterimReported, payload);
    meetObligation(decision, { key: INTERIM, thread: unit });
  },
});
