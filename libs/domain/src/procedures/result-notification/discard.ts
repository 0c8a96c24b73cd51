import { NOT_A_PARTY, POST_FORBIDS } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { isSameDoer } from '../../kernel/doer.js';
import { nothing } from '../../kernel/form.js';
import { command, event } from './result-notification.builders.js';

const NoticeDiscarded = event({
  type: 'NoticeDiscarded',
  label: { zh: '作废', en: 'The draft was discarded' },
  schemaVersion: 1,
  fold: () => ({ stage: 'discarded', over: true, outcome: 'discarded' }),
});

export const discard = command({
  name: 'discard',
  label: { zh: '作废', en: 'Discard the draft' },
  form: nothing,
  stages: ['drafted'],
  permits(state, { actor }) {
    if (actor.unit !== state.sender) return NOT_A_PARTY;
    // What the engine drafted belongs to the unit as a whole.
    const drafted = isSameDoer(state.drafter, actor) || state.drafter.person === ENGINE.person;
    return drafted ? undefined : POST_FORBIDS;
  },
  declares: {
    who: {
      zh: '拟稿人；系统代拟的，通报单位任何人',
      en: 'who drafted it; anybody of the sender where the engine drafted',
    },
    by: 'anyPost',
    leadsTo: { drafted: ['discarded'] },
    records: [NoticeDiscarded],
  },
  decide: (decision) => decision.record(NoticeDiscarded, {}),
});
