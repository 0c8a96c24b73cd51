import { startObligation } from '../../case/obligation/obligation.start.js';
import { NOT_A_PARTY, POST_FORBIDS } from '../../case/permissions.js';
import { fields, flag, optional, text } from '../../kernel/form.js';
import type { Fact } from '../../kernel/procedure.js';
import { reject } from './result-notification.rejections.js';
import { DEPUTY_POSTS, deputyPostsOf, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { command, event } from './result-notification.builders.js';
import {
  isRecipient,
  objectionsAreOver,
  openObjection,
  type ResultNotificationState,
} from './result-notification.state.js';

const NoticeObjected = event<{
  readonly unit: string;
  readonly reason: string;
  readonly basis: string;
  readonly aboutDuty: boolean;
}>({
  type: 'NoticeObjected',
  label: { zh: '提出异议', en: 'A recipient objected' },
  schemaVersion: 1,
  fold: ({ objections }, { payload }) => ({
    stage: 'objected',
    objections: [...objections, { ...payload, answered: false }],
  }),
});

export const object = command({
  name: 'object',
  label: { zh: '提出异议', en: 'Object' },
  form: fields({
    reason: text({ zh: '异议理由', en: 'Reason' }, { max: 2000, widget: 'multiline' }),
    basis: text({ zh: '依据', en: 'Basis' }, { max: 500 }),
    aboutDuty: optional(flag({ zh: '涉及职责归属', en: 'It is about whose duty it is' })),
  }),
  stages: ['sent', 'read', 'objected', 'answered'],
  target: { candidates: (state) => state.recipients.map(({ unit }) => unit) },
  permits(state, { actor }, unit) {
    if (!isRecipient(state, unit)) return NOT_A_PARTY;
    if (!leads(actor, unit)) return POST_FORBIDS;
    return openObjection(state, unit)
      ? reject('CASE.STAGE_FORBIDS', undefined, { objected: unit })
      : undefined;
  },
  declares: {
    who: { zh: '收到通报单位的副职或负责人', en: 'deputy or head of a recipient' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    starts: ['notice.answer'],
    leadsTo: { sent: ['objected'], read: ['objected'], answered: ['objected'] },
    records: [NoticeObjected],
    rejects: ['NOTICE.OBJECTION_LATE'],
  },
  decide(decision, { reason, basis, aboutDuty = false }, unit) {
    if (objectionsAreOver(decision.state)) return decision.reject(reject('NOTICE.OBJECTION_LATE'));
    decision.record(NoticeObjected, { unit, reason, basis, aboutDuty });
    startObligation(decision, {
      key: 'notice.answer',
      ownerUnit: decision.state.sender,
      ownerPosts: deputyPostsOf(decision.inForce.directory.units[decision.state.sender]),
      about: unit,
    });
  },
});

export function objectionFacts({ objections }: ResultNotificationState): readonly Fact[] {
  return objections.map(({ unit, reason }, index) => ({
    key: `objection.${index + 1}`,
    label: { zh: `异议 ${index + 1}`, en: `Objection ${index + 1}` },
    format: 'text',
    value: reason,
    thread: unit,
  }));
}
