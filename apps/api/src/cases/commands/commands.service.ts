import { Inject, Injectable } from '@nestjs/common';
import { execute, type Execution } from '@tiaokuai/casework';
import type { CommandResult, ConflictingStep, OpenCase } from '@tiaokuai/contracts';
import { isRejection, reject, type Actor, type CommandDescription, type Procedure } from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import type { Language } from '../../platform/language.js';
import { rejectRequest } from '../../platform/edge-rejections.js';
import { RejectionError } from '../../platform/rejection-error.js';
import { AppContext } from '../../platform/app-context.js';
import { coded } from '../../wording/case-words.js';
import { Names } from '../../wording/names.js';
import type { CommandHeaders } from './command-headers.js';
import { VisibleCases } from '../lookup/visible-case.js';

/** Who sends a command, under which id, and in which language he is answered. */
export interface Sender extends CommandHeaders {
  readonly actor: Actor;
  readonly language: Language;
}

@Injectable()
export class CommandsService {
  constructor(
    @Inject(AppContext) private readonly appContext: AppContext,
    @Inject(VisibleCases) private readonly cases: VisibleCases,
  ) {}

  /** Opens a case; sent again under the same key it answers with the case it opened. */
  async open({ kind, command, payload }: OpenCase, sender: Sender): Promise<CommandResult> {
    const procedure = this.appContext.casework.deciders.procedureOf(kind);
    if (procedure === undefined) throw new RejectionError(reject('CASE.KIND_UNKNOWN', 'kind'));
    const opening = openingCommand(procedure, command);
    if (opening === undefined) throw new RejectionError(reject('CASE.COMMAND_UNKNOWN', 'command'));
    return this.execute({ kind, command: { name: opening.name, payload } }, sender);
  }

  /** A command to an existing case, or one that opens a case of a kind. */
  async execute(to: Pick<Execution, 'caseId' | 'kind' | 'command'>, sender: Sender): Promise<CommandResult> {
    const { commandId, expectedVersion, actor } = sender;
    const outcome = await execute(this.appContext.casework, { ...to, commandId, expectedVersion, actor });
    if (!isRejection(outcome)) return outcome;
    if (outcome.rejection === 'CASE.COMMAND_UNKNOWN') throw new RejectionError({ ...outcome, field: 'name' });
    if (outcome.rejection !== 'CASE.VERSION_CONFLICT') throw new RejectionError(outcome);
    if (to.caseId === undefined || expectedVersion === undefined)
      throw new RejectionError(rejectRequest('CASE.BUSY'));
    throw await this.conflict(to.caseId, expectedVersion, sender);
  }

  /** What changed since the version the sender saw, and by whom, in words; nothing of it to whom may not see the case. */
  private async conflict(caseId: string, seen: number, { actor, language }: Sender): Promise<RejectionError> {
    const rejection = reject('CASE.VERSION_CONFLICT', 'If-Match');
    const visible = await this.cases.look(caseId, actor);
    if (isRejection(visible)) return new RejectionError(rejection);
    const { procedure, version, now, inForce } = visible;
    const names = new Names(inForce(now).directory, language);
    const events = await readStream(this.appContext.reader, caseId, { after: seen });
    const changes = events.map(({ type, version: at, recordedAt, actor: by }): ConflictingStep => ({
      version: at,
      type,
      word: coded(type, procedure.events[type]?.label, language).word,
      actor: names.actor(by),
      recordedAt,
    }));
    return new RejectionError(rejection, { members: { version, changes } });
  }
}

/** The command that begins a case of this kind: the one that was named, or the first that a person gives. */
function openingCommand({ commands }: Procedure, named: string | undefined): CommandDescription | undefined {
  const opening = commands.filter(({ opens, engineOnly }) => opens && !engineOnly);
  return named === undefined ? opening[0] : opening.find(({ name }) => name === named);
}
