import type { Context } from '../../case/case.context.js';
import type { FactRow } from '../../case/fact-rows.js';
import { ownWork, standsIn } from '../../case/permissions.js';
import { SPEAKS_WITH_CITIZEN } from '../../case/sealed-access.js';
import { type AskedWhen, askedWhen, choice, fields, optional, type Value } from '../../kernel/form.js';
import { type PostCode, POSTS } from '../../kernel/post.js';
import type { Rejection } from '../../kernel/rejection.js';
import { command, event } from './whistle.builders.js';
import { onTheSpot } from './whistle.caller.js';
import { word } from './whistle.fact-values.js';
import { REACHED, SATISFIED, SOLVED } from './whistle.labels.js';
import { only } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import { longText } from './whistle.shared-fields.js';
import type { WhistleState } from './whistle.state.js';

const WHEN_REACHED: AskedWhen = { field: 'reached', is: ['yes'], required: true };

const form = fields({
  reached: choice({ zh: '是否联系上', en: 'Was he reached' }, REACHED),
  solved: askedWhen(choice({ zh: '诉求人认为是否解决', en: 'Solved, he says' }, SOLVED), WHEN_REACHED),
  satisfied: askedWhen(choice({ zh: '是否满意', en: 'Is he satisfied' }, SATISFIED), WHEN_REACHED),
  words: optional(longText('诉求人原话', 'His own words')),
});

/** His own words are sealed like the facts of the call; no rule reads them. */
const CitizenCalledBack = event<Value<typeof form>>({
  type: 'CitizenCalledBack',
  label: { zh: '回访诉求人', en: 'The citizen was called back' },
  schemaVersion: 1,
  sealed: { words: 'facts' },
  fold: (_state, { payload: { reached, solved, satisfied } }) => ({
    callback: { reached, solved, satisfied },
  }),
});

/** The case ends only after its citizen was asked; one who could not be reached was tried. */
export function owesCallback({ type, citizenIdentified, callback }: WhistleState): boolean {
  return type === 'citizenDemand' && citizenIdentified && callback === undefined;
}

/**
 * Whoever of the calling office, and of the street whose call was raised, speaks with the citizen and had no hand in the
 * work. A verifier where the office worked on it too, so that an office whose people all did is not left without anybody,
 * and once closing is late.
 */
function callsBack(state: WhistleState, context: Context): Rejection | undefined {
  const { actor } = context;
  const isNear = onTheSpot(state.calling).some(({ office }) => office === actor.unit);
  const speaks = isNear && SPEAKS_WITH_CITIZEN[actor.post];
  const verifies = state.streetHandled && actor.post === 'verifier';
  const allowed = speaks || verifies || standsIn(state, context, { key: 'whistle.close' }, 'verifier');
  return only(state, context, allowed) ?? ownWork(state, actor);
}

const CALLERS_BACK: readonly PostCode[] = [
  ...[...POSTS.street, ...POSTS.commandCentre, ...POSTS.department].filter(
    (post) => SPEAKS_WITH_CITIZEN[post],
  ),
  'verifier',
];

/** The citizen's own word on a citizen's demand. Whoever was not reached may be tried again. */
export const recordCallback = command({
  name: 'recordCallback',
  label: { zh: '登记回访', en: 'Record the callback' },
  form,
  sealed: ['words'],
  stages: ['resultsIn', 'evaluated'],
  permits(state, context) {
    const isDue = state.type === 'citizenDemand' && state.callback?.reached !== 'yes';
    return callsBack(state, context) ?? (isDue ? undefined : reject('WHISTLE.CALLBACK_NOT_DUE'));
  },
  declares: {
    who: {
      zh: '吹哨单位（社区吹哨的为其街道；已提级的，原街道也可）与诉求人联系的岗位，未参与处置的人；吹哨单位参与处置或逾期未办结的，监督中心核查员也可',
      en: 'a post of the calling office, or of the street whose call was raised, that speaks with the citizen, by somebody who had no hand in the work; a verifier too where the office worked on it, or once closing is late',
    },
    by: CALLERS_BACK,
    records: [CitizenCalledBack],
    rejects: ['CASE.FIELD_MISSING', 'WHISTLE.CALLBACK_NOT_DUE'],
  },
  decide(decision, payload) {
    const { reached, solved, satisfied, words } = payload;
    if (reached === 'no') return decision.record(CitizenCalledBack, { reached, words });
    if (solved === undefined) return decision.reject(reject('CASE.FIELD_MISSING', 'solved'));
    if (satisfied === undefined) return decision.reject(reject('CASE.FIELD_MISSING', 'satisfied'));
    decision.record(CitizenCalledBack, payload);
  },
});

export function callbackFacts({ callback }: WhistleState): readonly FactRow[] {
  const { reached, solved, satisfied } = callback ?? {};
  return [
    ['callback.reached', '回访是否联系上', 'Reached by the callback', 'label', word(REACHED, reached)],
    ['callback.solved', '诉求人认为是否解决', 'Solved, the citizen says', 'label', word(SOLVED, solved)],
    ['callback.satisfied', '诉求人是否满意', 'The citizen is satisfied', 'label', word(SATISFIED, satisfied)],
  ];
}
