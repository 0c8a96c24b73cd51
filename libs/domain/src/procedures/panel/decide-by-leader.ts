import { basis } from '../../case/citation/citation.list.js';
import { notPermitted } from '../../case/permissions.js';
import { fields } from '../../kernel/form.js';
import { reject } from './panel.rejections.js';
import { namingRejection } from './naming.js';
import { command, event } from './panel.builders.js';
import { assists, lead } from '../../case/ruling/ruling.fields.js';
import { reason } from './panel.shared-fields.js';
import { type Determination } from './panel.state.js';

const LeaderDecided = event<Pick<Determination, 'lead' | 'assists' | 'basis' | 'text'>>({
  type: 'LeaderDecided',
  label: { zh: '区领导决定', en: 'The district leader decided' },
  schemaVersion: 1,
  fold: (_state, { payload }) => ({ leaderDecision: payload }),
});

/** No majority after two rounds, and no item that names a lead. */
export const decideByLeader = command({
  name: 'decideByLeader',
  label: { zh: '区领导决定', en: 'Decide as district leader' },
  form: fields({ lead, assists, basis, text: reason }),
  stages: ['deliberating'],
  permits(state, { actor }) {
    const { leader, leaderDecision } = state;
    if (actor.post !== 'districtLeader') return notPermitted(state, actor);
    return leader !== undefined && leaderDecision === undefined
      ? undefined
      : reject('CASE.STAGE_FORBIDS', undefined, { leader });
  },
  declares: {
    who: { zh: '分管区领导', en: 'the district leader' },
    by: ['districtLeader'],
    records: [LeaderDecided],
    rejects: [
      'CASE.FIELD_INVALID',
      'GATE.BEYOND_ASSISTING_DUTY',
      'GATE.UNLISTED',
      'LIST.ITEM_NOT_IN_FORCE',
      'LIST.ITEM_UNKNOWN',
      'PANEL.BASIS_MISSING',
      'PANEL.ONE_LEAD',
    ],
  },
  decide(decision, payload) {
    const rejection = namingRejection(decision, { ...payload, unlisted: false });
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(LeaderDecided, payload);
  },
});
