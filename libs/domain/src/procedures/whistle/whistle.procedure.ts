import type { AnyRule } from '../../case/case.decision.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.js';
import { ANSWERING_RULES } from './whistle.answering.js';
import { CALLING_RULES } from './whistle.calling.js';
import { WHISTLE_CLOCKS } from './whistle.clocks.js';
import { CLOSING_RULES } from './whistle.closing.js';
import { whistleDuties } from './whistle.duties.js';
import { elapseWhistle } from './whistle.elapse.js';
import { EVENTS, type WhistleEvent } from './whistle.events.js';
import { besideWhistle, evolveWhistle } from './whistle.evolve.js';
import { whistleFacts } from './whistle.facts.js';
import { foreseeWhistle } from './whistle.foresee.js';
import { JUDGING_RULES } from './whistle.judging.js';
import { OUTCOMES, STAGES } from './whistle.labels.js';
import { MEMBER_RULES } from './whistle.members.js';
import { whistleReactions } from './whistle.reactions.js';
import { WHISTLE_REJECTIONS } from './whistle.refusals.js';
import type { AnyWhistleEvent } from './whistle.rule.js';
import { initialWhistle, type WhistleState } from './whistle.state.js';
import { WORKING_RULES } from './whistle.working.js';

const RULES: readonly AnyRule<WhistleState, AnyWhistleEvent>[] = [
  ...CALLING_RULES,
  ...ANSWERING_RULES,
  ...MEMBER_RULES,
  ...WORKING_RULES,
  ...JUDGING_RULES,
  ...CLOSING_RULES,
];

/** 街道吹哨、部门报到: a street summons departments; they come, stay until it is done, report; each side assesses the other. */
export const whistle = defineProcedure<WhistleState, WhistleEvent>({
  kind: 'whistle',
  label: { zh: '吹哨报到', en: 'Whistle' },
  stages: STAGES,
  outcomes: OUTCOMES,
  clocks: WHISTLE_CLOCKS,
  events: EVENTS,
  rejections: { ...GATE_REJECTIONS, ...WHISTLE_REJECTIONS },
  faults: {
    'whistle.falseUrgency': { zh: '应急不实', en: 'It was no emergency' },
    'whistle.falseCall': { zh: '误吹哨', en: 'False call' },
    'whistle.departedEarly': { zh: '事未完先离场', en: 'Left before the work was done' },
  },
  rules: RULES,
  shelvable: ['blown', 'handling'],
  initial: initialWhistle,
  evolve: evolveWhistle,
  onSharedEvent: besideWhistle,
  elapse: elapseWhistle,
  reactions: whistleReactions,
  duties: whistleDuties,
  facts: whistleFacts,
  foresee: foreseeWhistle,
});
