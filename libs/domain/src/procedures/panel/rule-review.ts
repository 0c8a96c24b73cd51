import { basis } from '../../case/citation/citation.list.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { fields, flag, optional } from '../../kernel/form.js';
import { reject } from './panel.rejections.js';
import { closeNext } from './ending.js';
import { namingRejection } from './naming.js';
import { command, event } from './panel.builders.js';
import { assists, lead } from '../../case/ruling/ruling.fields.js';
import { reason } from './panel.shared-fields.js';
import { type Determination, type PanelState } from './panel.state.js';
import { binding, inQuestion, ruled } from './ruling.js';
import { withParties } from './with-parties.js';

/** `changed` carries who leads now; `named`: who of them had no part in the case. */
const DutyRulingIssued = event<
  | { readonly upheld: true; readonly reason: string }
  | ({ readonly upheld: false; readonly named?: readonly string[] } & Determination)
>({
  type: 'DutyRulingIssued',
  label: { zh: '作出职责裁定', en: 'The duty ruling was issued' },
  schemaVersion: 1,
  fold(state, { payload }) {
    if (payload.upheld) return { stage: 'upheld', reviewOver: true };
    const { upheld: _no, named, ...determination } = payload;
    const { way: _way, text: _text, ...held } = determination;
    const precedent = state.precedent && { ...state.precedent, ...held };
    const parties = named === undefined ? {} : { named, parties: withParties(state, named) };
    return { stage: 'changed', reviewOver: true, ...binding(determination), precedent, ...parties };
  },
  reactions: ({ before, event: { payload }, after }) => [
    ...(payload.upheld ? [] : ruled(after, [...before.boundUnits, ...inQuestion(after)])),
    ...closeNext(after),
  ],
});

/** With those who were named before, the units of a ruling that had no part in the case. */
function addedBy(state: PanelState, units: readonly string[]): { readonly named?: readonly string[] } {
  const { strict, disputants, named = [] } = state;
  const added = units.filter((unit) => !disputants.includes(unit) && !named.includes(unit));
  return strict !== true || added.length === 0 ? {} : { named: [...named, ...added] };
}

export const ruleReview = command({
  name: 'ruleReview',
  label: { zh: '作出职责裁定', en: 'Rule on the review' },
  form: fields({
    upheld: flag({ zh: '维持原认定', en: 'Upheld' }),
    reason,
    lead: optional(lead),
    assists: optional(assists),
    basis: optional(basis),
  }),
  stages: ['underReview'],
  permits: (state, { actor }) => (actor.post === 'districtLeader' ? undefined : notPermitted(state, actor)),
  declares: {
    who: { zh: '分管区领导', en: 'the district leader' },
    by: ['districtLeader'],
    meets: ['panel.dutyRuling'],
    leadsTo: { underReview: ['upheld', 'changed'] },
    records: [DutyRulingIssued],
    rejects: [
      'CASE.FIELD_MISSING',
      'CASE.FIELD_INVALID',
      'GATE.BEYOND_ASSISTING_DUTY',
      'GATE.UNLISTED',
      'LIST.ITEM_NOT_IN_FORCE',
      'LIST.ITEM_UNKNOWN',
      'PANEL.BASIS_MISSING',
      'PANEL.ONE_LEAD',
    ],
  },
  decide(decision, { upheld, reason: words, lead: named, assists: helpers = [], basis: citations = [] }) {
    if (upheld) decision.record(DutyRulingIssued, { upheld, reason: words });
    else {
      if (named === undefined) return decision.reject(reject('CASE.FIELD_MISSING', 'lead'));
      const unlisted = decision.state.determination?.unlisted === true && citations.length === 0;
      const naming = { lead: named, assists: helpers, basis: citations, unlisted };
      const rejection = namingRejection(decision, naming);
      if (rejection !== undefined) return decision.reject(rejection);
      decision.record(DutyRulingIssued, {
        ...{ upheld, ...naming, way: 'review', text: words },
        ...addedBy(decision.state, [named, ...helpers]),
      });
    }
    meetObligation(decision, { key: 'panel.dutyRuling' });
  },
});
