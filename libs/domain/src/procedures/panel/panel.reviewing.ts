import { notPermitted } from '../../case/permissions.js';
import { basis } from '../../case/citation/citation.list.js';
import { heads } from '../../reference/directory/who.js';
import { fields, flag, nothing, optional, text } from '../../kernel/form.js';
import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import { reject } from '../../kernel/rejection.js';
import { askOffice } from './panel.clocks.js';
import { assists, lead, namingRejection, reason } from './panel.deciding.js';
import { rule } from './panel.rule.js';
import { isReadyToClose } from './panel.state.js';

/** 职责裁定: one review, by the district leader, while the determination is carried out. */

const requestReview = rule({
  name: 'requestReview',
  label: { zh: '申请复核', en: 'Ask for a review' },
  form: fields({
    reason,
    newFacts: optional(text({ zh: '新的事实', en: 'New facts' }, { max: 2000, widget: 'multiline' })),
  }),
  stages: ['served', 'underReview', 'upheld', 'changed'],
  permits(state, { actor }) {
    if (!state.disputants.includes(actor.unit) || !heads(actor, actor.unit))
      return notPermitted(state, actor);
    if (state.reviewAskedBy !== undefined) return reject('PANEL.REVIEW_ONCE');
    return state.reviewOver ? reject('PANEL.REVIEW_LATE') : undefined;
  },
  decide(decision, payload) {
    const { unit } = decision.context.actor;
    decision.record('ReviewRequested', { ...payload, unit });
    meetObligation(decision, { key: 'panel.review', thread: unit });
    cancelObligations(decision, 'reviewRequested', ({ key }) => key === 'panel.review');
    askOffice(decision, 'panel.dutyRuling', 'districtLeadership', ['districtLeader']);
  },
});

const ruleReview = rule({
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
  decide(decision, { upheld, reason: words, lead: named, assists: helpers = [], basis: citations = [] }) {
    if (upheld) decision.record('DutyRulingIssued', { upheld, reason: words });
    else {
      if (named === undefined) return decision.reject(reject('CASE.FIELD_MISSING', 'lead'));
      const unlisted = decision.state.determination?.unlisted === true && citations.length === 0;
      const naming = { lead: named, assists: helpers, basis: citations, unlisted };
      const rejection = namingRejection(decision, naming);
      if (rejection !== undefined) return decision.reject(rejection);
      decision.record('DutyRulingIssued', { upheld, ...naming, way: 'review', text: words });
    }
    meetObligation(decision, { key: 'panel.dutyRuling' });
  },
});

/** ⚙ Closes what became ready by somebody's act; where a passed limit makes it ready, settling closes it. */
const close = rule({
  name: 'close',
  label: { zh: '办结', en: 'Close' },
  form: nothing,
  engine: 'only',
  stages: ['served', 'upheld', 'changed'],
  permits: () => undefined,
  decide(decision) {
    if (isReadyToClose(decision.state)) decision.record('PanelClosed', {});
    else decision.reject(reject('CLOCK.NOT_YET_DUE'));
  },
});

export const REVIEWING_RULES = [requestReview, ruleReview, close];
