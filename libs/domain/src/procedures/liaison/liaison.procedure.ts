import { defineProcedure } from '../../case/define-procedure.js';
import { usualAudience } from '../../case/sight.js';
import type { Audience } from '../../kernel/audience.js';
import { type Fact } from '../../kernel/procedure.js';
import { announceChange } from './announce-change.js';
import { appoint } from './appoint.js';
import { CLOCKS } from './liaison.clocks.js';
import { HOURS, OUTCOMES, ROLES, SLOT_STAGES, STAGES } from './liaison.labels.js';
import { tellHead, tellOwner } from './liaison.notifications.js';
import { REJECTIONS } from './liaison.rejections.js';
import { initialLiaison, type LiaisonState, personOf, roleOf, slotId, stageOf } from './liaison.state.js';
import { openRegister } from './open-register.js';
import { override } from './override.js';
import { release } from './release.js';
import { replace } from './replace.js';
import { reportUnreachable } from './report-unreachable.js';
import { reviseRegister } from './revise-register.js';
import { verify } from './verify.js';

/** 联络: always a reachable named person per item; a vacant pair of slots blocks new work. Its table is RULES.md beside this file. */
export const liaison = defineProcedure<LiaisonState>({
  kind: 'liaison',
  label: { zh: '联络', en: 'Liaison' },
  stages: STAGES,
  numbering: { word: '联' },
  outcomes: OUTCOMES,
  commands: [
    openRegister,
    reviseRegister,
    appoint,
    replace,
    release,
    announceChange,
    verify,
    reportUnreachable,
    override,
  ],
  clocks: CLOCKS,
  rejections: REJECTIONS,
  initial: initialLiaison,
  reactions(_before, { type, payload }, after, inForce) {
    if (type === 'ObligationStarted') return tellOwner(after, payload.id, CLOCKS);
    return type === 'ObligationElapsed' ? tellHead(after, payload.id, CLOCKS, inForce) : [];
  },
  facts,
  audience,
});

function facts(state: LiaisonState): readonly Fact[] {
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
function audience(state: LiaisonState): Audience {
  const { inFull, asParty } = usualAudience(state);
  return { inFull, asParty: [...asParty, 'anyone'] };
}
