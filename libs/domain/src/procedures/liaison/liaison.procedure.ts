import type { Context } from '../../case/case.context.js';
import { seesByDefault } from '../../case/visibility.js';
import type { Fact } from '../../kernel/procedure.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { elapseLiaison, LIAISON_CLOCKS } from './liaison.clocks.js';
import { EVENTS, type LiaisonEvent } from './liaison.events.js';
import { evolveLiaison } from './liaison.evolve.js';
import { FILLING_RULES } from './liaison.filling.js';
import { KEEPING_RULES } from './liaison.keeping.js';
import { HOURS, OUTCOMES, REJECTIONS, ROLES, SLOT_STAGES, STAGES } from './liaison.labels.js';
import { liaisonReactions } from './liaison.reactions.js';
import { REACHING_RULES } from './liaison.reaching.js';
import { initialLiaison, personOf, roleOf, slotId, stageOf, type LiaisonState } from './liaison.state.js';

function factsOfLiaison(state: LiaisonState): readonly Fact[] {
  const fact = (key: string, zh: string, en: string, format: Fact['format'], value: Fact['value']): Fact => ({
    ...{ key, format, value },
    label: { zh, en },
  });
  const ofSlots = state.slots.flatMap((slot) => {
    const { zh, en } = ROLES[slot.role];
    const item = slot.itemCode === undefined ? '' : `（${slot.itemCode}）`;
    const inEnglish = slot.itemCode === undefined ? '' : ` (${slot.itemCode})`;
    const key = `slot.${slotId(slot)}`;
    return [
      fact(key, `${zh}${item}`, `${en}${inEnglish}`, 'person', slot.person ?? null),
      fact(
        `${key}.stage`,
        `${zh}${item} · 状态`,
        `${en}${inEnglish} · stage`,
        'label',
        SLOT_STAGES[stageOf(state, slot)],
      ),
    ];
  });
  const ofHolders = Object.entries(state.holders).flatMap(([id, { phone, hours, reports }]) => {
    const { zh, en } = ROLES[roleOf(id)];
    const name = personOf(id);
    return [
      fact(`holder.${id}`, zh, en, 'person', name),
      fact(`holder.${id}.phone`, `${zh}电话`, `${en}: phone`, 'text', phone ?? null),
      fact(`holder.${id}.hours`, `${zh}联络时间`, `${en}: hours`, 'label', hours ? HOURS[hours] : null),
      fact(`holder.${id}.reports`, `${zh}联系不上次数`, `${en}: unreachable`, 'count', reports.length),
    ];
  });
  const { override } = state;
  return [
    ...ofSlots,
    ...ofHolders,
    fact('override', '代岗人员', 'Substitute', 'person', override?.substitute ?? null),
    fact('override.until', '代岗至', 'Substitute until', 'instant', override?.until ?? null),
  ];
}

/** All officials see who is to be reached; what a unit says among itself stays its own. */
function seesLiaison(state: LiaisonState, context: Context): 'all' | 'asParty' | 'nothing' {
  const byDefault = seesByDefault(state, context);
  return byDefault === 'nothing' ? 'asParty' : byDefault;
}

/** Liaison (联络, domain.md 3.7): always a reachable named person per item; a vacant pair of slots blocks new work. */
export const liaison = defineProcedure<LiaisonState, LiaisonEvent>({
  kind: 'liaison',
  label: { zh: '联络', en: 'Liaison' },
  stages: STAGES,
  outcomes: OUTCOMES,
  clocks: LIAISON_CLOCKS,
  events: EVENTS,
  rejections: REJECTIONS,
  rules: [...KEEPING_RULES, ...FILLING_RULES, ...REACHING_RULES],
  initial: initialLiaison,
  evolve: evolveLiaison,
  elapse: elapseLiaison,
  reactions: liaisonReactions,
  facts: factsOfLiaison,
  sees: seesLiaison,
});
