import { isParty, NOT_A_PARTY, POST_FORBIDS } from '../../case/permissions.js';
import { communityOfGrid } from '../../reference/directory/who.js';
import { nothing } from '../../kernel/form.js';
import { meetObligations } from '../../case/obligation/obligation.end.js';
import { reject } from '../../kernel/rejection.js';
import * as forms from './warning.forms.js';
import { OUT } from './warning.labels.js';
import { rule } from './warning.rule.js';
import { isGrave, recipientOf, type WarningState } from './warning.state.js';

/** What the recipients do, and what follows when the danger comes all the same. */

const recipients = (state: WarningState): readonly string[] => state.recipients.map(({ unit }) => unit);

const acknowledge = rule({
  name: 'acknowledge',
  label: { zh: '签收预警', en: 'Acknowledge' },
  form: nothing,
  stages: ['issued'],
  target: { candidates: recipients },
  permits(state, _context, unit) {
    const recipient = recipientOf(state, unit);
    if (recipient === undefined) return NOT_A_PARTY;
    return recipient.acknowledged
      ? reject('CASE.STAGE_FORBIDS', undefined, { acknowledged: unit })
      : undefined;
  },
  decide(decision, _payload, unit) {
    decision.record('WarningAcknowledged', { unit });
    meetObligations(decision, { key: 'warning.acknowledge', thread: unit });
  },
});

const reportMeasures = rule({
  name: 'reportMeasures',
  label: { zh: '报告防范措施', en: 'Report measures' },
  form: forms.reportMeasures,
  stages: ['issued', 'acknowledgedAll'],
  target: { candidates: recipients },
  permits(state, _context, unit) {
    const recipient = recipientOf(state, unit);
    if (recipient === undefined) return NOT_A_PARTY;
    return recipient.reported ? reject('CASE.STAGE_FORBIDS', undefined, { reported: unit }) : undefined;
  },
  decide(decision, payload, unit) {
    decision.record('MeasuresReported', { ...payload, unit });
    meetObligations(decision, { key: 'warning.acknowledge', thread: unit });
    meetObligations(decision, { key: 'warning.measures', thread: unit });
  },
});

/** The danger of a red or orange warning has begun: said once, by whoever is there; the street's whistle follows. */
const reportDanger = rule({
  name: 'reportDanger',
  label: { zh: '报告险情', en: 'Report that the danger has begun' },
  form: forms.reportDanger,
  stages: OUT,
  permits(state, { actor }) {
    if (!isParty(state, actor)) return NOT_A_PARTY;
    if (recipientOf(state, actor.unit) === undefined && actor.unit !== state.issuer) return POST_FORBIDS;
    const begun = state.escalated || !isGrave(state);
    return begun
      ? reject('CASE.STAGE_FORBIDS', undefined, { level: state.level, escalated: state.escalated })
      : undefined;
  },
  decide(decision, payload) {
    const { gridCode } = payload.place;
    const street = communityOfGrid(decision.inForce.directory, gridCode)?.parent;
    if (street === undefined)
      return decision.reject(reject('CASE.FIELD_INVALID', 'place.gridCode', { gridCode }));
    decision.record('DangerBegan', { ...payload, unit: decision.context.actor.unit, street });
  },
});

export const ANSWERING_RULES = [acknowledge, reportMeasures, reportDanger];
