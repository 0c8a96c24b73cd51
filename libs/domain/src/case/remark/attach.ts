import { files } from '../../kernel/evidence.js';
import { fields, optional, text } from '../../kernel/form.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { isParty, NOT_A_PARTY } from '../permissions.js';
import { AttachmentAdded } from './remark.events.js';

const command = commandFor<CaseState>();

export const attach = command({
  name: 'attach',
  label: { zh: '补充材料', en: 'Add files' },
  form: fields({ files, about: optional(text({ zh: '关于', en: 'About' })) }),
  stages: 'open',
  permits: (state, { actor }) => (isParty(state, actor) ? undefined : NOT_A_PARTY),
  declares: {
    who: {
      zh: '参与单位任何岗位（抄送单位除外）',
      en: 'any post of a unit in the case, but for those that only have a copy',
    },
    by: 'anyPost',
    records: [AttachmentAdded],
  },
  decide: (decision, payload) => decision.record(AttachmentAdded, payload),
});
