import { Inject, Injectable } from '@nestjs/common';
import { execute, type Execution } from '@tiaokuai/casework';
import type { CommandResult, ConflictingStep, OpenCase } from '@tiaokuai/contracts';
import {
  isRejection,
  reject,
  type Actor,
  type CommandDescription,
  type Procedure,
  type Rejection,
} from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import type { Language } from '../../platform/language.js';
import { rejectRequest } from '../../platform/edge-rejections.js';
import { RejectionError } from '../../platform/rejection-error.js';
import { AppContext } from '../../platform/app-context.js';
import { coded } from '../../wording/case-words.js';
import { Names } from '../../wording/names.js';
import type { CommandHeaders } from './command-headers.js';
import { VisibleCases } from '../lookup/visible-case.js';

/** Rejections that are the same whatever stands in the case. */
const TELL_NOTHING: readonly string[] = ['CASE.NOT_FOUND', 'CASE.COMMAND_ID_REUSED'];

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
    const { commandId, expectedVersions, actor } = sender;
    const outcome = await execute(this.appContext.casework, { ...to, commandId, expectedVersions, actor });
    if (!isRejection(outcome)) return outcome;
    const hidden = await this.hiddenFrom(actor, to.caseId, outcome);
    if (hidden !== undefined) throw new RejectionError(hidden);
    if (outcome.rejection === 'CASE.COMMAND_UNKNOWN') throw new RejectionError({ ...outcome, field: 'name' });
    if (outcome.rejection !== 'CASE.VERSION_CONFLICT') throw new RejectionError(outcome);
    if (expectedVersions === undefined) throw new RejectionError(rejectRequest('CASE.BUSY'));
    throw await this.conflict(to.caseId, expectedVersions, sender);
  }

  /**
   * Why a case is not for this actor to see, instead of a rejection that would tell him its stage, version or whether it is
   * over. That a command id was used for other content is said first: whoever sends it again knows what he sent.
   */
  private async hiddenFrom(
    actor: Actor,
    caseId: string | undefined,
    { rejection }: Rejection,
  ): Promise<Rejection | undefined> {
    if (caseId === undefined || TELL_NOTHING.includes(rejection)) return undefined;
    const looked = await this.cases.look(caseId, actor);
    return isRejection(looked) ? looked : undefined;
  }

  /** What changed since the newest version the sender saw, and by whom, in words; nothing where there is no case yet. */
  private async conflict(
    caseId: string | undefined,
    seen: readonly number[],
    { actor, language }: Sender,
  ): Promise<RejectionError> {
    const rejection = reject('CASE.VERSION_CONFLICT', 'If-Match');
    if (caseId === undefined) return new RejectionError(rejection);
    const { procedure, version, now, inForce } = await this.cases.load(caseId, actor);
    const names = new Names(inForce(now).directory, language);
    const after = seen.length === 0 ? version : Math.max(...seen);
    const events = await readStream(this.appContext.reader, caseId, { after });
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
