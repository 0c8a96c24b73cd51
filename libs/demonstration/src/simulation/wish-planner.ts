import { procedureOf } from '@tiaokuai/domain';
import { INCLINATIONS, type Inclination } from '../habit/habits.js';
import { profileOf } from '../habit/unit-profile.js';
import type { CaseNow } from '../matter/matter.js';
import { BRANCHING, OFFSHOOTS } from '../opening/offshoots.js';
import type { Agenda } from './agenda.js';
import { timeInDays, type SimulationContext } from './simulation-context.js';

/** Plans what units of the case may want to do without being asked; drawn once for each unit and command. */
export function planWishes(current: CaseNow, agenda: Agenda, context: SimulationContext): void {
  const { caseId, state, procedure } = current;
  const commands = new Set(procedure.commands.map(({ name }) => name));
  for (const { unit, live, role } of state.parties) {
    if (!live || role === 'copy') continue;
    for (const inclination of INCLINATIONS) {
      const { command } = inclination;
      const key = [caseId, 'wish', command, unit].join('/');
      if (!commands.has(command) || agenda.knows(key)) continue;
      agenda.exclude(key);
      const random = context.random.of(key);
      if (context.overrides.never?.includes(command)) continue;
      if (!random.happens(probabilityOf(inclination, unit, context))) continue;
      const at = timeInDays(context, unit, inclination, random.of('when'));
      agenda.schedule({ key, at, caseId, unit, posts: [], command, attempts: 0, origin: 'wish' });
    }
  }
}

function probabilityOf(
  { command, probability, grows }: Inclination,
  unit: string,
  { overrides }: SimulationContext,
): number {
  if (overrides.wishes?.includes(command)) return 1;
  return probability * (grows === undefined ? 1 : profileOf(unit)[grows]);
}

/** Plans the second cases that come of a case which was opened just now. */
export function planOffshoots(caseId: string, agenda: Agenda, context: SimulationContext): void {
  if (!BRANCHING.includes(context.matter.cases.get(caseId)?.procedure.kind ?? '')) return;
  for (const [kind, offshoot] of Object.entries(OFFSHOOTS)) {
    const key = [caseId, 'offshoot', kind].join('/');
    const random = context.random.of(key);
    if (procedureOf(kind) === undefined || !random.happens(offshoot.probability)) continue;
    const at = timeInDays(context, 'zhzx', offshoot, random.of('when'));
    agenda.schedule({ key, at, caseId, unit: '', posts: [], command: kind, attempts: 0, origin: 'offshoot' });
  }
}
