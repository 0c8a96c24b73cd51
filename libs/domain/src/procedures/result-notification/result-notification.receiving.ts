import { NOT_A_PARTY, POST_FORBIDS } from '../../case/permissions.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import { deputyPostsOf, heads, leads } from '../../reference/directory/who.js';
import { fields, flag, nothing, optional, reference, text } from '../../kernel/form.js';
import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { reject } from '../../kernel/rejection.js';
import { rule, senderDeputy } from './result-notification.rule.js';
import {
  isReadyToFile,
  objectionsAreOver,
  openObjection,
  type NoticeState,
} from './result-notification.state.js';

const isRecipient = (state: NoticeState, unit: string): boolean =>
  state.recipients.some((each) => each.unit === unit);

/** Also once everybody else was reached: what a recipient's clock ran out on may still be done late (domain.md 2.4). */
const markRead = rule({
  name: 'markRead',
  label: { zh: '阅知', en: 'Mark as read' },
  form: nothing,
  stages: ['sent', 'read', 'objected', 'answered'],
  about: { candidates: (state) => state.recipients.map(({ unit }) => unit) },
  permits(state, { actor }, unit) {
    if (!isRecipient(state, unit)) return NOT_A_PARTY;
    const reads = LIAISON_POSTS.some((post) => post === actor.post) || heads(actor, unit);
    if (!reads) return POST_FORBIDS;
    const done = state.recipients.some((each) => each.unit === unit && each.reached === 'read');
    return done ? reject('CASE.STAGE_FORBIDS', undefined, { reached: 'read' }) : undefined;
  },
  decide(decision, _payload, unit) {
    decision.record('NoticeRead', { unit });
    meetObligation(decision, { key: 'notice.read', thread: unit });
    cancelObligations(decision, 'read', ({ key, thread }) => key === 'notice.remindHead' && thread === unit);
  },
});

const object = rule({
  name: 'object',
  label: { zh: '提出异议', en: 'Object' },
  form: fields({
    reason: text({ zh: '异议理由', en: 'Reason' }, { max: 2000, widget: 'multiline' }),
    basis: text({ zh: '依据', en: 'Basis' }, { max: 500 }),
    aboutDuty: optional(flag({ zh: '涉及职责归属', en: 'It is about whose duty it is' })),
  }),
  stages: ['sent', 'read', 'objected', 'answered'],
  about: { candidates: (state) => state.recipients.map(({ unit }) => unit) },
  permits(state, { actor }, unit) {
    if (!isRecipient(state, unit)) return NOT_A_PARTY;
    if (!leads(actor, unit)) return POST_FORBIDS;
    return openObjection(state, unit)
      ? reject('CASE.STAGE_FORBIDS', undefined, { objected: unit })
      : undefined;
  },
  decide(decision, { reason, basis, aboutDuty = false }, unit) {
    if (objectionsAreOver(decision.state)) return decision.reject(reject('NOTICE.OBJECTION_LATE'));
    decision.record('NoticeObjected', { unit, reason, basis, aboutDuty });
    startObligation(decision, {
      key: 'notice.answer',
      ownerUnit: decision.state.sender,
      ownerPosts: deputyPostsOf(decision.inForce.directory.units[decision.state.sender]),
      about: unit,
    });
  },
});

const answer = rule({
  name: 'answer',
  label: { zh: '答复异议', en: 'Answer an objection' },
  form: fields({
    unit: reference({ zh: '提出异议的单位', en: 'Unit that objected' }, 'unit'),
    text: text({ zh: '答复内容', en: 'Answer' }, { max: 4000, widget: 'multiline' }),
    corrected: flag({ zh: '更正通报', en: 'The notification is corrected' }),
  }),
  stages: ['objected'],
  about: {
    field: 'unit',
    candidates: (state) => state.objections.filter(({ answered }) => !answered).map(({ unit }) => unit),
  },
  permits(state, { actor }, unit) {
    const rejection = senderDeputy(state, actor);
    if (rejection !== undefined) return rejection;
    return openObjection(state, unit) === undefined ? reject('CASE.FIELD_INVALID', 'unit') : undefined;
  },
  decide(decision, payload, unit) {
    decision.record('NoticeAnswered', payload);
    meetObligation(decision, { key: 'notice.answer', about: unit });
  },
});

/** ⚙ Files what became ready by somebody's reading or answering; where a passed limit makes it ready, settling files it. */
const fileNotice = rule({
  name: 'fileNotice',
  label: { zh: '归档', en: 'File the notification' },
  form: nothing,
  engine: 'only',
  stages: ['read', 'answered'],
  permits: () => undefined,
  decide(decision) {
    if (isReadyToFile(decision.state)) decision.record('NoticeFiled', {});
    else decision.reject(reject('CLOCK.NOT_YET_DUE'));
  },
});

export const RECEIVING_RULES = [markRead, object, answer, fileNotice];
