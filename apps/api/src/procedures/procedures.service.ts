import { Inject, Injectable } from '@nestjs/common';
import type { Foresee, Foresight, ProcedureDescription, ProcedureList } from '@tiaokuai/contracts';
import { postRefusal, procedureOf, procedures, refuse, type Actor, type Procedure } from '@tiaokuai/domain';
import { accepted, RequestRefused } from '../platform/request-refused.js';
import type { Language } from '../platform/language.js';
import { Rooms } from '../platform/rooms.js';
import { coded } from '../wording/case-words.js';
import { instantWords } from '../wording/instant-words.js';
import { Names } from '../wording/names.js';
import { describeProcedure } from './procedure-description.js';

@Injectable()
export class ProceduresService {
  constructor(@Inject(Rooms) private readonly rooms: Rooms) {}

  list(): ProcedureList {
    return { procedures: procedures.map(({ kind, label }) => ({ kind, label })) };
  }

  async describe(kind: string, language: Language): Promise<ProcedureDescription> {
    const procedure = procedureOf(kind);
    if (procedure === undefined) throw new RequestRefused(refuse('PROCEDURE.UNKNOWN', 'kind'));
    const { inForce } = await this.rooms.rulesNow();
    return describeProcedure(procedure, inForce, language);
  }

  /** Which clocks a command would set running if it were given now. Nothing is recorded. */
  async foresee({ kind, command, payload }: Foresee, actor: Actor, language: Language): Promise<Foresight> {
    const { casework } = this.rooms;
    const procedure = casework.deciders.procedureOf(kind);
    const description = procedure?.commands.find(({ name }) => name === command);
    if (procedure === undefined) throw new RequestRefused(refuse('CASE.KIND_UNKNOWN', 'kind'));
    if (description === undefined) throw new RequestRefused(refuse('CASE.COMMAND_UNKNOWN', 'command'));
    const shaped = accepted(casework.shapes.check(description, payload));
    const { now, inForce } = await this.rooms.rulesNow();
    const notHeld = postRefusal(inForce.directory, actor, now);
    if (notHeld !== undefined) throw new RequestRefused(notHeld);
    const context = { now, actor, caseId: '', inForce: () => inForce };
    const foreseen = accepted(procedure.foresee?.({ name: command, payload: shaped.payload }, context) ?? []);
    const names = new Names(inForce.directory, language);
    return {
      asOf: now,
      deadlines: foreseen.map((each) => ({
        unit: names.unit(each.unit),
        clock: clockWord(procedure, each.key, language),
        dueAt: each.dueAt,
        dueText: instantWords(each.dueAt, language),
        provisional: each.provisional,
      })),
    };
  }
}

function clockWord({ clocks }: Procedure, key: string, language: Language): ReturnType<typeof coded> {
  return coded(key, clocks[key]?.label, language);
}
