import { dateOf, type WhistleState } from '@tiaokuai/domain';
import { officeDaysFrom } from '../habit/office-days.js';
import { sceneOf } from '../scene/scenes.js';
import { citationOf, evidence, measuresOf } from './content.js';
import { deputyOf, otherUnit } from './names.js';
import type { FormContext } from './form-context.js';
import type { Payload, PayloadTable } from './payload-table.js';
import { phraseFor } from './phrases.js';

/** Mostly that it is somebody else's duty; facts are asked for once, and never in an emergency. */
function groundOf(context: FormContext & { readonly state: WhistleState }): Payload {
  const { state, actor, random } = context;
  const asked = state.participations.some(
    ({ unit, factsAsked }) => unit === actor.unit && factsAsked !== undefined,
  );
  const ground = random.of('ground').pickWeighted({ notStatutoryDuty: 10, outsideArea: 1, factsUnclear: 1 });
  if (ground === 'outsideArea') return { ground, place: { address: phraseFor('address', context) } };
  return ground === 'notStatutoryDuty' || asked || state.urgency === 'emergency'
    ? { ground: 'notStatutoryDuty', citation: citationOf(context) }
    : { ground, missing: phraseFor('missing', context) };
}

/** What the acting unit's duty rests on: an item that it leads, one of the case's first, else its power. */
function ownBasis({ state, actor, inForce }: FormContext): Payload {
  const own = Object.values(inForce.list.items)
    .filter(({ leads }) => leads.some(({ unit }) => unit === actor.unit))
    .map(({ code }) => code);
  const itemCode = own.find((code) => state.itemCodes.includes(code)) ?? own[0];
  return itemCode === undefined ? { powerBasis: '本单位法定职责' } : { itemCode };
}

const CITIZENS_WORDS = [
  { solved: 'yes', satisfied: 'yes', words: '已经处理好了，谢谢。' },
  { solved: 'yes', satisfied: 'partly', words: '处理了，就是来得慢了些。' },
  { solved: 'partly', satisfied: 'partly', words: '好一些，希望以后常来看看。' },
] as const;

export const WHISTLE_PAYLOADS: PayloadTable<WhistleState> = {
  reportIn: ({ state, random }) => ({
    mode: 'onsite',
    place: state.place.address,
    position: {
      lat: 30 + random.of('lat').integer(20_000, 30_000) / 100_000,
      lon: 120 + random.of('lon').integer(10_000, 20_000) / 100_000,
      accuracy: random.of('accuracy').integer(5, 40),
    },
  }),
  ruleArrival: () => ({ genuine: true }),
  refuse: (context) => ({
    ...groundOf(context),
    deputy: deputyOf(context),
    suggestedUnit: otherUnit(context),
  }),
  takeOver: (context) => ({ ...ownBasis(context), deputy: deputyOf(context) }),
  acceptRefusal: ({ state, target }) => {
    const assist = state.parties.find(
      ({ unit, live, role }) => live && role === 'assist' && unit !== target?.value,
    );
    return target?.value === state.leadUnit && assist !== undefined ? { newLead: assist.unit } : {};
  },
  submitPlan: (context) => ({
    steps: [
      { action: '到场核查并取证', agreedDate: dateOf(officeDaysFrom(context, 4)) },
      { action: '落实整改并复查', agreedDate: dateOf(officeDaysFrom(context, 6)) },
    ],
    arrivalDate: dateOf(officeDaysFrom(context, 3)),
  }),
  submitResult: (context) => {
    const isPartial = context.random.of('solved').happens(0.12);
    const residual = sceneOf(context.state.itemCodes)?.leftOver ?? '持续跟进。';
    return {
      measures: measuresOf(context),
      evidence: evidence('处置前后对比照片'),
      solved: isPartial ? 'partly' : 'yes',
      ...(isPartial ? { residual } : {}),
    };
  },
  ruleFalseCall: () => ({ falseCall: false }),
  cancel: () => ({ falseCall: false }),
  recordStreetWork: ({ actor }) => ({ persons: [actor.person] }),
  recordCallback: ({ random }) =>
    random.of('reached').happens(0.9)
      ? { reached: 'yes', ...random.of('words').pick(CITIZENS_WORDS) }
      : { reached: 'no' },
  close: ({ state, random }) => ({
    summary: sceneOf(state.itemCodes)?.measures ?? '已处置完毕。',
    followUp: random.of('followUp').pick(['suggestion', 'problemBank']),
  }),
  evaluateDepartment: ({ state, target, random }) => {
    const isLate = state.faults.some(({ unit }) => unit === target?.value);
    return {
      promptness: isLate ? 2 : random.of('promptness').integer(4, 5),
      attitude: 5,
      solved: random.of('solved').integer(3, 5),
    };
  },
  evaluateCaller: ({ random }) => ({
    necessary: random.of('n').integer(3, 5),
    clear: random.of('c').integer(3, 5),
  }),
};
