import { notHis } from '../case/case.who.js';
import { basis } from '../citation/citation.list.js';
import { heads } from '../directory/who.js';
import { fields, flag, nothing, optional, text } from '../form/form.js';
import { cancelObligations, meetObligation } from '../obligation/obligation.end.js';
import { refuse } from '../refusal.js';
import { askOffice } from './panel.clocks.js';
import { assists, lead, namingRefusal, reason } from './panel.deciding.js';
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
    if (!state.disputants.includes(actor.unit) || !heads(actor, actor.unit)) return notHis(state, actor);
    if (state.reviewAskedBy !== undefined) return refuse('PANEL.REVIEW_ONCE');
    return state.reviewOver ? refuse('PANEL.REVIEW_LATE') : undefined;
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
  permits: (state, { actor }) => (actor.post === 'districtLeader' ? undefined : notHis(state, actor)),
  decide(decision, { upheld, reason: words, lead: named, assists: helpers = [], basis: citations = [] }) {
    if (upheld) decision.record('DutyRulingIssued', { upheld, reason: words });
    else {
      if (named === undefined) return decision.refuse(refuse('CASE.FIELD_MISSING', 'lead'));
      const unlisted = decision.state.determination?.unlisted === true && citations.length === 0;
      const naming = { lead: named, assists: helpers, basis: citations, unlisted };
      const refusal = namingRefusal(decision, naming);
      if (refusal !== undefined) return decision.refuse(refusal);
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
    else decision.refuse(refuse('CLOCK.NOT_YET_DUE'));
  },
});

export const REVIEWING_RULES = [requestReview, ruleReview, close];
