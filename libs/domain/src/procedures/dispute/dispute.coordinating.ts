import { notPermitted } from '../../case/permissions.js';
import { basis, basisRejection } from '../../case/citation/citation.list.js';
import { speaksFor, leads } from '../../reference/directory/who.js';
import { files } from '../../kernel/evidence.js';
import { fields, listOf, nothing, reference, text } from '../../kernel/form.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { reject } from '../../kernel/rejection.js';
import { askCoordinator, askUnit, meetCoordinator, meetUnit } from './dispute.clocks.js';
import { admitIt, closeDefences, forwardTo } from './dispute.course.js';
import { rule } from './dispute.rule.js';
import { byCoordinator } from './dispute.who.js';

/** From the application to the last defence. */

const requestSupplement = rule({
  name: 'requestSupplement',
  label: { zh: '要求补正', en: 'Ask for a supplement' },
  form: fields({
    missing: text({ zh: '缺少的材料', en: 'What is missing' }, { max: 1000, widget: 'multiline' }),
  }),
  stages: ['applied'],
  permits: (state, { actor }) => byCoordinator(state, actor),
  decide(decision, payload) {
    const { supplementAsked, applicant = '' } = decision.state;
    if (supplementAsked) return decision.reject(reject('DISPUTE.SUPPLEMENT_ONCE'));
    decision.record('SupplementRequested', payload);
    cancelObligations(decision, 'supplementAsked', ({ key }) => key === 'dispute.admit');
    askUnit(decision, 'dispute.supplement', applicant);
  },
});

const supplement = rule({
  name: 'supplement',
  label: { zh: '补正材料', en: 'Supplement' },
  form: fields({ files }),
  stages: ['supplementing'],
  permits: (state, { actor }) =>
    state.applicant !== undefined && speaksFor(actor, state.applicant)
      ? undefined
      : notPermitted(state, actor),
  decide(decision, payload) {
    decision.record('Supplemented', payload);
    meetUnit(decision, 'dispute.supplement', decision.state.applicant ?? '');
    askCoordinator(decision, 'dispute.admit');
  },
});

const admit = rule({
  name: 'admit',
  label: { zh: '受理', en: 'Admit' },
  form: nothing,
  stages: ['applied'],
  permits: (state, { actor }) => byCoordinator(state, actor),
  decide(decision) {
    meetCoordinator(decision, 'dispute.admit');
    admitIt(decision, false);
  },
});

const refuseAdmission = rule({
  name: 'refuseAdmission',
  label: { zh: '不予受理', en: 'Refuse admission' },
  form: fields({ reason: text({ zh: '理由', en: 'Reason' }, { max: 1000, widget: 'multiline' }) }),
  stages: ['applied'],
  permits: (state, { actor }) => byCoordinator(state, actor),
  decide(decision, payload) {
    meetCoordinator(decision, 'dispute.admit');
    decision.record('DisputeNotAdmitted', payload);
  },
});

/** To the parties, and to any other unit that must be heard before it is named: that one is a party from then on. */
const forward = rule({
  name: 'forward',
  label: { zh: '转送答辩', en: 'Forward' },
  form: fields({
    to: listOf({ zh: '答辩单位', en: 'To' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
      min: 1,
      max: 20,
    }),
  }),
  stages: ['admitted'],
  permits: (state, { actor }) => byCoordinator(state, actor),
  decide(decision, { to }) {
    const { units } = decision.inForce.directory;
    const { coordinator } = decision.state;
    const wrong = to.findIndex((unit, n) => !units[unit] || unit === coordinator || to.indexOf(unit) < n);
    if (wrong >= 0) return decision.reject(reject('CASE.FIELD_INVALID', `to.${wrong}`));
    meetCoordinator(decision, 'dispute.forward');
    forwardTo(decision, to, false);
  },
});

const submitDefence = rule({
  name: 'submitDefence',
  label: { zh: '提交答辩意见', en: 'Submit a defence' },
  form: fields({
    text: text({ zh: '答辩意见', en: 'Defence' }, { max: 4000, widget: 'multiline' }),
    basis,
  }),
  stages: ['forwarded'],
  target: { candidates: (state) => state.defences.map(({ unit }) => unit) },
  permits(state, { actor }, unit) {
    const asked = state.defences.find((each) => each.unit === unit);
    if (asked === undefined || !leads(actor, unit)) return notPermitted(state, actor);
    return asked.status === 'asked'
      ? undefined
      : reject('CASE.STAGE_FORBIDS', undefined, { defence: 'given' });
  },
  decide(decision, payload, unit) {
    const rejection = basisRejection(payload.basis, 'CASE.FIELD_INVALID', decision.inForce, decision.at);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('DefenceSubmitted', { ...payload, unit });
    meetUnit(decision, 'dispute.defence', unit);
    closeDefences(decision);
  },
});

const holdMeeting = rule({
  name: 'holdMeeting',
  label: { zh: '记录协调会', en: 'Record a meeting' },
  form: fields({ minutes: text({ zh: '会议纪要', en: 'Minutes' }, { max: 4000, widget: 'multiline' }) }),
  stages: ['forwarded', 'defended'],
  permits: (state, { actor }) => byCoordinator(state, actor),
  decide: (decision, payload) => decision.record('MeetingRecorded', payload),
});

export const COORDINATING_RULES = [
  ...[requestSupplement, supplement, admit, refuseAdmission],
  ...[forward, submitDefence, holdMeeting],
];
