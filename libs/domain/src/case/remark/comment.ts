import { files } from '../../kernel/evidence.js';
import { fields, optional, text } from '../../kernel/form.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { isParty, NOT_A_PARTY } from '../permissions.js';
import { CommentAdded } from './remark.events.js';

const command = commandFor<CaseState>();

export const comment = command({
  name: 'comment',
  label: { zh: '补充说明', en: 'Comment' },
  form: fields({
    text: text({ zh: '内容', en: 'Text' }, { max: 2000, widget: 'multiline' }),
    attachments: optional(files),
  }),
  stages: 'open',
  permits: (state, { actor }) => (isParty(state, actor) ? undefined : NOT_A_PARTY),
  declares: {
    who: {
      zh: '参与单位任何岗位（抄送单位除外）',
      en: 'any post of a unit in the case, but for those that only have a copy',
    },
    by: 'anyPost',
    records: [CommentAdded],
  },
  decide: (decision, payload) => decision.record(CommentAdded, payload),
});
