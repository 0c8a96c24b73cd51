import { Inject, Injectable } from '@nestjs/common';
import type { Foresee, Foresight, ProcedureDescription, ProcedureList } from '@tiaokuai/contracts';
import { bpmnOf, describeProcedure } from '@tiaokuai/process-map';
import { postRejection, procedureOf, procedures, reject, type Actor, type Procedure } from '@tiaokuai/domain';
import { rejectRequest } from '../platform/edge-rejections.js';
import { accepted, RejectionError } from '../platform/rejection-error.js';
import type { Language } from '../platform/language.js';
import { AppContext } from '../platform/app-context.js';
import { coded } from '../wording/case-words.js';
import { instantWords } from '../wording/instant-words.js';
import { Names } from '../wording/names.js';
import { limitsInWords } from './procedure-limits.js';

@Injectable()
export class ProceduresService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  list(): ProcedureList {
    return { procedures: procedures.map(({ kind, label }) => ({ kind, label })) };
  }

  async describe(kind: string, language: Language): Promise<ProcedureDescription> {
    const procedure = procedureOf(kind);
    if (procedure === undefined) throw new RejectionError(rejectRequest('PROCEDURE.UNKNOWN', 'kind'));
    const { inForce } = await this.appContext.rulesNow();
    return describeProcedure(procedure, limitsInWords(procedure, inForce.limits, language));
  }

  /** The description as a file that any BPMN viewer opens. */
  async bpmn(kind: string, language: Language): Promise<{ readonly name: string; readonly xml: string }> {
    const described = await this.describe(kind, language);
    return { name: `${described.label[language]}.bpmn`, xml: await bpmnOf(described, language) };
  }

  /** Which clocks a command would set running if it were given now. Nothing is recorded. */
  async foresee({ kind, command, payload }: Foresee, actor: Actor, language: Language): Promise<Foresight> {
    const { casework } = this.appContext;
    const procedure = casework.deciders.procedureOf(kind);
    const description = procedure?.commands.find(({ name }) => name === command);
    if (procedure === undefined) throw new RejectionError(reject('CASE.KIND_UNKNOWN', 'kind'));
    if (description === undefined) throw new RejectionError(reject('CASE.COMMAND_UNKNOWN', 'command'));
    const shaped = accepted(casework.payloadValidator.validate(description, payload));
    const { now, inForce } = await this.appContext.rulesNow();
    const notHeld = postRejection(inForce.directory, actor, now);
    if (notHeld !== undefined) throw new RejectionError(notHeld);
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
