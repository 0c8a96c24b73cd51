import { ruleFor } from '../case.decision.js';
import type { Context } from '../case.context.js';
import type { SharedEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { inCentre, isParty, NOT_A_PARTY, POST_FORBIDS } from '../permissions.js';
import { files } from '../../kernel/evidence.js';
import { fields, optional, reference, text } from '../../kernel/form.js';
import { isOpen } from '../../kernel/obligation.js';
import { reject, type Rejection } from '../../kernel/rejection.js';

const rule = ruleFor<CaseState, SharedEvent>();

const partiesOnly = (state: CaseState, { actor }: Context): Rejection | undefined =>
  isParty(state, actor) ? undefined : NOT_A_PARTY;

const comment = rule({
  name: 'comment',
  label: { zh: '补充说明', en: 'Comment' },
  form: fields({
    text: text({ zh: '内容', en: 'Text' }, { max: 2000, widget: 'multiline' }),
    attachments: optional(files),
  }),
  stages: 'open',
  permits: partiesOnly,
  decide: (decision, payload) => decision.record('CommentAdded', payload),
});

const attach = rule({
  name: 'attach',
  label: { zh: '补充材料', en: 'Add files' },
  form: fields({ files, about: optional(text({ zh: '关于', en: 'About' })) }),
  stages: 'open',
  permits: partiesOnly,
  decide: (decision, payload) => decision.record('AttachmentAdded', payload),
});

/** 催办: a light reminder, without points and without a clock; supervising (督办) is another procedure. */
const urge = rule({
  name: 'urge',
  label: { zh: '催办', en: 'Urge' },
  form: fields({
    obligationId: reference({ zh: '催办事项', en: 'What is owed' }, 'obligation'),
    text: optional(text({ zh: '催办内容', en: 'Text' }, { max: 500, widget: 'multiline' })),
  }),
  stages: 'open',
  target: {
    field: 'obligationId',
    candidates: (state) =>
      Object.values(state.obligations)
        .filter(isOpen)
        .map(({ id }) => id),
  },
  permits(state, context, obligationId) {
    const owed = state.obligations[obligationId];
    if (owed === undefined || !isOpen(owed)) return reject('CASE.FIELD_INVALID', 'obligationId');
    const { actor } = context;
    if (actor.unit === owed.ownerUnit) return POST_FORBIDS;
    const maySay = isParty(state, actor) || inCentre(context) || actor.unit === state.firstReceiver;
    return maySay ? undefined : NOT_A_PARTY;
  },
  decide(decision, payload, obligationId) {
    const unit = decision.state.obligations[obligationId]?.ownerUnit ?? '';
    decision.record('Urged', { ...payload, unit });
  },
});

export const REMARK_RULES = [comment, attach, urge];
