import type { Context } from '../../case/case.context.js';
import { leadsCentre, notPermitted, standsIn } from '../../case/permissions.js';
import { vacancyRejection } from '../../reference/directory/reachable.js';
import { heads, leads } from '../../reference/directory/who.js';
import { passGate } from '../../reference/gate/gate.js';
import { itemInForce } from '../../reference/list/item-in-force.js';
import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { clearWarning } from './warning.clocks.js';
import * as forms from './warning.forms.js';
import { isAbove, OUT } from './warning.labels.js';
import { askRecipient, isKnown } from './warning.levels.js';
import { decidesOn, needsHead, rule, type WarningDecision } from './warning.rule.js';
import { isGrave, measuresAreIn, type WarningState } from './warning.state.js';

/** Putting the warning out, raising and lowering it, and taking it back. */

/** The issuer's deputy or head, a red one the centre's head too, and the centre's deputy once the time has passed. */
function issues(state: WarningState, context: Context): Rejection | undefined {
  const { actor } = context;
  const red = state.level === 'red' && leadsCentre(context) && heads(actor, actor.unit);
  const may = leads(actor, state.issuer) || red || standsIn(state, context, { key: 'warning.issue' });
  return may ? undefined : notPermitted(state, actor);
}

/** The units assessed and no others, once each. */
function askedRejection(
  asked: readonly forms.Measure[],
  { assessedFor }: WarningState,
): Rejection | undefined {
  const units = asked.map(({ unit }) => unit);
  const wrong = units.findIndex((unit, n) => !assessedFor.includes(unit) || units.indexOf(unit) !== n);
  if (wrong >= 0) return reject('CASE.FIELD_INVALID', `measuresAsked.${wrong}.unit`);
  const missing = assessedFor.filter((unit) => !units.includes(unit));
  return missing.length === 0 ? undefined : reject('CASE.FIELD_INVALID', 'measuresAsked', { missing });
}

/** Item in force, the gate for streets and communities, somebody there to read it. */
function measureRejection(decision: WarningDecision, row: forms.Measure): Rejection | undefined {
  const { state, inForce, at } = decision;
  const { unit, text, itemCode, admissionId } = row;
  const item = itemInForce(inForce, itemCode, at);
  if (isRejection(item)) return item;
  const ask = { text, as: 'assist' } as const;
  const question = { from: state.issuer, toStreet: unit, itemCode, ask, admissionId };
  const gate = passGate(inForce, question, at);
  if (gate?.rejection === 'GATE.BEYOND_ASSISTING_DUTY')
    return reject('WARNING.MEASURE_OUTSIDE_DUTY', 'text', { ...gate.details, gate: gate.rejection });
  return gate ?? vacancyRejection({ unit, itemCode, urgency: state.urgency }, inForce, at);
}

/** Blue and yellow warnings are read in the communities of the place too. */
function communitiesOf(decision: WarningDecision): readonly string[] {
  const { state, inForce } = decision;
  if (isGrave(state)) return [];
  const { gridCode } = state.place;
  return Object.values(inForce.directory.units)
    .filter(({ kind, parent }) => kind === 'community' && parent !== undefined && parent === state.street)
    .filter(({ grids = [] }) => gridCode === undefined || grids.includes(gridCode))
    .map(({ id }) => id);
}

const issueWarning = rule({
  name: 'issueWarning',
  label: { zh: '发布预警', en: 'Issue the warning' },
  form: forms.issueWarning,
  stages: ['assessed'],
  permits: issues,
  decide(decision, { measuresAsked, validUntil }) {
    const { state, context } = decision;
    const { level } = state;
    if (level === undefined) return decision.reject(reject('WARNING.LEVEL_UNKNOWN'));
    const wrong =
      needsHead(context, level) ??
      askedRejection(measuresAsked, state) ??
      measuresAsked
        .map((row, n) => inRow(measureRejection(decision, row), n))
        .find((each) => each !== undefined);
    if (wrong !== undefined) return decision.reject(wrong);
    decision.record('WarningIssued', { measuresAsked, validUntil, level, copies: communitiesOf(decision) });
    meetObligation(decision, { key: 'warning.issue' });
    for (const { unit } of measuresAsked) askRecipient(decision, unit);
    startValidity(decision, validUntil);
  },
});

function inRow(rejection: Rejection | undefined, n: number): Rejection | undefined {
  return rejection && { ...rejection, field: `measuresAsked.${n}.${rejection.field ?? 'unit'}` };
}

function startValidity(decision: WarningDecision, validUntil: string): void {
  startObligation(decision, {
    key: 'warning.validity',
    ownerUnit: decision.state.issuer,
    variants: decision.state.level === undefined ? [] : [decision.state.level],
    agreed: { unit: 'agreed', instant: validUntil },
  });
}

const changeLevel = rule({
  name: 'changeLevel',
  label: { zh: '调整级别', en: 'Change the level' },
  form: forms.changeLevel,
  stages: OUT,
  permits: decidesOn,
  decide(decision, { level, reason }) {
    const { state, context, inForce } = decision;
    const { level: from } = state;
    if (from === undefined || from === level) return decision.reject(reject('CASE.FIELD_INVALID', 'level'));
    if (!isKnown(inForce.limits, level)) return decision.reject(reject('WARNING.LEVEL_UNKNOWN', 'level'));
    const rejection = needsHead(context, level);
    if (rejection !== undefined) return decision.reject(rejection);
    const up = isAbove(level, from);
    if (!up && !measuresAreIn(state)) return decision.reject(reject('WARNING.DOWN_NEEDS_MEASURES', 'level'));
    decision.record('LevelChanged', { from, level, reason });
    if (up) for (const { unit } of state.recipients) askRecipient(decision, unit);
  },
});

const prolong = rule({
  name: 'prolong',
  label: { zh: '延长预警', en: 'Prolong the warning' },
  form: forms.prolong,
  stages: OUT,
  permits: decidesOn,
  decide(decision, payload) {
    decision.record('WarningProlonged', { ...payload, bySilence: false });
    cancelObligations(decision, 'prolonged', ({ key }) => key === 'warning.validity');
    startValidity(decision, payload.validUntil);
  },
});

const clear = rule({
  name: 'clear',
  label: { zh: '解除预警', en: 'Clear the warning' },
  form: forms.clear,
  stages: OUT,
  permits: decidesOn,
  decide(decision, { reason, dangerPassed = false }) {
    const { state, context } = decision;
    const { actor } = context;
    const recorded = dangerPassed && heads(actor, actor.unit);
    if (isGrave(state) && !measuresAreIn(state) && !recorded)
      return decision.reject(reject('WARNING.MEASURES_OPEN'));
    clearWarning(decision, { reason, lapsed: false, dangerPassed });
  },
});

export const ISSUING_RULES = [issueWarning, changeLevel, prolong, clear];
