import { basis } from '../../case/citation/citation.list.js';
import { notPermitted } from '../../case/permissions.js';
import { fields } from '../../kernel/form.js';
import { reject } from './panel.rejections.js';
import { Determined, determine } from './determine.js';
import { namingRejection } from './naming.js';
import { command, event } from './panel.builders.js';
import { assists, lead } from '../../case/ruling/ruling.fields.js';
import { reason } from './panel.shared-fields.js';
import { type Determination } from './panel.state.js';
import { awaitedRejection, hearingRejection } from './statements.js';

const LeaderDecided = event<Pick<Determination, 'lead' | 'assists' | 'basis' | 'text'>>({
  type: 'LeaderDecided',
  label: { zh: '区领导决定', en: 'The district leader decided' },
  schemaVersion: 1,
  fold: (_state, { payload }) => ({ leaderDecision: payload }),
});

/**
 * No majority after the last round, and no item that names a lead: the chair then issues it. Where too few seats are left,
 * his decision is the determination.
 */
export const decideByLeader = command({
  name: 'decideByLeader',
  label: { zh: '区领导决定', en: 'Decide as district leader' },
  form: fields({ lead, assists, basis, text: reason }),
  stages: ['evidenceOpen', 'noQuorum', 'deliberating'],
  permits(state, { actor }) {
    const { leader, leaderDecision, tooFew } = state;
    if (actor.post !== 'districtLeader') return notPermitted(state, actor);
    if (tooFew === true) return awaitedRejection(state);
    return leader !== undefined && leaderDecision === undefined
      ? undefined
      : reject('CASE.STAGE_FORBIDS', undefined, { leader });
  },
  declares: {
    who: { zh: '分管区领导', en: 'the district leader' },
    by: ['districtLeader'],
    meets: ['panel.determine'],
    starts: ['panel.listGap'],
    cancels: ['panel.round'],
    leadsTo: {
      evidenceOpen: ['determined'],
      noQuorum: ['determined'],
      deliberating: ['deliberating', 'determined'],
    },
    records: [LeaderDecided, Determined],
    rejects: [
      'PANEL.LEAD_NOT_HEARD',
      'PANEL.STATEMENTS_OPEN',
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
    const { state } = decision;
    const unheard = state.tooFew === true ? hearingRejection(state, payload.lead) : undefined;
    if (unheard !== undefined) return decision.reject(unheard);
    decision.record(LeaderDecided, payload);
    if (state.tooFew === true)
      determine(decision, { ...payload, way: 'leader', unlisted: state.itemCodes.length === 0 });
  },
});
