import { type Context } from '../../case/case.context.js';
import { type Decision } from '../../case/case.decision.js';
import { type Party } from '../../case/case.state.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { leadsCentre, notPermitted, standsIn } from '../../case/permissions.js';
import { fields, group, listOf, optional, reference, text, type Value } from '../../kernel/form.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './warning.rejections.js';
import { vacancyRejection } from '../../reference/directory/reachable.js';
import { DEPUTY_POSTS, HEAD_POSTS, heads, leads } from '../../reference/directory/directory.posts.js';
import { passGate } from '../../reference/gate/gate.js';
import { clauseField } from '../../reference/list/duty-clauses.js';
import { itemInForce } from '../../reference/list/item-in-force.js';
import { startValidity } from './validity.js';
import { command, event } from './warning.builders.js';
import { needsHead } from './warning.permits.js';
import { unit, validUntil } from './warning.shared-fields.js';
import { type Level } from './warning.labels.js';
import { askRecipient } from './warning.levels.js';
import { tellCopies } from './warning.notifications.js';
import { countWarning } from './warning.series.js';
import { isGrave, type Recipient, type WarningState } from './warning.state.js';

const measure = group(
  { zh: '措施要求', en: 'Measure asked' },
  {
    unit,
    text: text({ zh: '要求采取的措施', en: 'What is asked' }, { max: 500, widget: 'multiline' }),
    itemCode: reference({ zh: '清单事项', en: 'List item' }, 'listItem'),
    clause: clauseField,
    admissionId: optional(reference({ zh: '准入编号', en: 'Admission' }, 'case')),
  },
);

export type Measure = Value<typeof measure>;

const form = fields({
  measuresAsked: listOf({ zh: '措施要求', en: 'Measures asked' }, measure, { min: 1, max: 50 }),
  validUntil,
});

const WarningIssued = event<
  Value<typeof form> & { readonly level: Level; readonly copies: readonly string[] }
>({
  type: 'WarningIssued',
  label: { zh: '发布预警', en: 'The warning was issued' },
  schemaVersion: 1,
  fold(state, { payload: { measuresAsked, copies }, effectiveAt }) {
    const units = measuresAsked.map(({ unit }) => unit);
    // Each owes its own measures: whoever raised the signal may be among them, and nobody only assists.
    const parties = withParties(withParties(state.parties, units, 'other'), copies, 'copy');
    const recipients = measuresAsked.map(({ unit, text, itemCode }): Recipient => ({
      ...{ unit, text, itemCode },
      acknowledged: false,
      reported: false,
    }));
    const itemCodes = [...new Set([...state.itemCodes, ...measuresAsked.map((each) => each.itemCode)])];
    return { stage: 'issued', levelSince: effectiveAt, parties, recipients, itemCodes };
  },
  reactions: ({ event: { payload }, after }) => [...tellCopies(payload.copies), ...countWarning(after)],
});

function withParties(
  parties: readonly Party[],
  units: readonly string[],
  role: Party['role'],
): readonly Party[] {
  const added = units.filter((unit) => !parties.some((each) => each.unit === unit));
  return [...parties, ...added.map((unit): Party => ({ unit, role, live: true }))];
}

/** The issuer's deputy or head, a red one the centre's head too, and the centre's deputy once the time has passed. */
function issues(state: WarningState, context: Context): Rejection | undefined {
  const { actor } = context;
  const red = state.level === 'red' && leadsCentre(context) && heads(actor, actor.unit);
  const may = leads(actor, state.issuer) || red || standsIn(state, context, { key: 'warning.issue' });
  return may ? undefined : notPermitted(state, actor);
}

/** The units assessed and no others, once each. */
function askedRejection(asked: readonly Measure[], { assessedFor }: WarningState): Rejection | undefined {
  const units = asked.map(({ unit }) => unit);
  const wrong = units.findIndex((unit, n) => !assessedFor.includes(unit) || units.indexOf(unit) !== n);
  if (wrong >= 0) return reject('CASE.FIELD_INVALID', `measuresAsked.${wrong}.unit`);
  const missing = assessedFor.filter((unit) => !units.includes(unit));
  return missing.length === 0 ? undefined : reject('CASE.FIELD_INVALID', 'measuresAsked', { missing });
}

/** Item in force, the gate for streets and communities, somebody there to read it. */
function measureRejection(decision: Decision<WarningState>, row: Measure): Rejection | undefined {
  const { state, inForce, at } = decision;
  const { unit, text, itemCode, clause, admissionId } = row;
  const item = itemInForce(inForce, itemCode, at);
  if (isRejection(item)) return item;
  const ask = { text, as: 'assist', clause } as const;
  const question = { from: state.issuer, toStreet: unit, itemCode, ask, admissionId };
  const gate = passGate(inForce, question, at);
  if (gate?.rejection === 'GATE.BEYOND_ASSISTING_DUTY')
    return reject('WARNING.MEASURE_OUTSIDE_DUTY', gate.field === 'clause' ? 'clause' : 'text', {
      ...gate.details,
      gate: gate.rejection,
    });
  return gate ?? vacancyRejection({ unit, itemCode, urgency: state.urgency }, inForce, at);
}

/** Blue and yellow warnings are read in the communities of the place too. */
function communitiesOf(decision: Decision<WarningState>): readonly string[] {
  const { state, inForce } = decision;
  if (isGrave(state)) return [];
  const { gridCode } = state.place;
  return Object.values(inForce.directory.units)
    .filter(({ kind, parent }) => kind === 'community' && parent !== undefined && parent === state.street)
    .filter(({ grids = [] }) => gridCode === undefined || grids.includes(gridCode))
    .map(({ id }) => id);
}

function inRow(rejection: Rejection | undefined, n: number): Rejection | undefined {
  return rejection && { ...rejection, field: `measuresAsked.${n}.${rejection.field ?? 'unit'}` };
}

export const issueWarning = command({
  name: 'issueWarning',
  label: { zh: '发布预警', en: 'Issue the warning' },
  form,
  stages: ['assessed'],
  permits: issues,
  declares: {
    who: {
      zh: '发布单位副职或负责人；红色预警指挥中心负责人亦可；逾期由指挥中心副职或负责人代办',
      en: 'deputy or head of the issuer; for a red warning the head of the command centre too; its deputy once that has run out',
    },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['warning.issue'],
    starts: ['warning.acknowledge', 'warning.measures', 'warning.validity'],
    leadsTo: { assessed: ['issued'] },
    records: [WarningIssued],
    rejects: [
      'CASE.FIELD_INVALID',
      'CASE.LIAISON_VACANT',
      'GATE.ADMISSION_NOT_ACTIVE',
      'LIST.ITEM_UNKNOWN',
      'WARNING.MEASURE_OUTSIDE_DUTY',
      'WARNING.RED_NEEDS_HEAD',
    ],
  },
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
    decision.record(WarningIssued, { measuresAsked, validUntil, level, copies: communitiesOf(decision) });
    meetObligation(decision, { key: 'warning.issue' });
    for (const { unit } of measuresAsked) askRecipient(decision, unit);
    startValidity(decision, validUntil);
  },
});
