import { Inject, Injectable } from '@nestjs/common';
import { execute, foreseeCommand } from '@tiaokuai/casework';
import type { DirectoryChanged, DirectoryCommands, DirectoryForesight } from '@tiaokuai/contracts';
import {
  delegationReach,
  directoryCommandsOf,
  directoryDecider,
  directoryOf,
  isRejection,
  postRejection,
  postsLeftEmpty,
  reject,
  type Actor,
  type CommandDescription,
  type DirectoryState,
} from '@tiaokuai/domain';
import type { CommandHeaders } from '../cases/commands/command-headers.js';
import { AppContext } from '../platform/app-context.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import type { Language } from '../platform/language.js';
import { accepted, RejectionError } from '../platform/rejection-error.js';
import { DirectoryHistory, isOfOneCommand } from './directory-history.js';
import { WaitingForNobody } from './waiting-for-nobody.js';

/** Who changes the directory, from which post, and in which language he is answered. */
interface Sender {
  readonly actor: Actor;
  readonly language: Language;
}

/** Changes of the directory: what may be done, what it would leave behind, and doing it. */
@Injectable()
export class DirectoryCommandsService {
  constructor(
    @Inject(AppContext) private readonly appContext: AppContext,
    @Inject(DirectoryHistory) private readonly history: DirectoryHistory,
    @Inject(WaitingForNobody) private readonly waiting: WaitingForNobody,
  ) {}

  async offers(actor: Actor): Promise<DirectoryCommands> {
    const { now, inForce } = await this.appContext.rulesNow();
    const notHeld = postRejection(inForce.directory, actor, now);
    if (notHeld !== undefined) throw new RejectionError(notHeld);
    const names = directoryCommandsOf(actor);
    const commands = directoryDecider.commands.filter(({ name }) => names.includes(name));
    return {
      version: inForce.directory.version,
      delegates: delegationReach(actor),
      commands: commands.map(({ name, label, schema }) => ({ name, label, schema })),
    };
  }

  /** Decided in thought by the rules themselves; rejected as the command would be. */
  async foresee(name: string, payload: unknown, sender: Sender): Promise<DirectoryForesight> {
    const { actor, language } = sender;
    describedCommand(name);
    const foreseen = accepted(
      await foreseeCommand(this.appContext.casework, directoryDecider.kind, { name, payload }, actor),
    );
    const { now } = foreseen;
    // The fold of the directory's stream and its events are these; who looks deciders up by their kind sees the general types.
    const after = directoryOf(foreseen.after as DirectoryState);
    const happened = foreseen.events as Parameters<typeof postsLeftEmpty>[1];
    const leftEmpty = await this.waiting.at(postsLeftEmpty(after, happened), { after, actor, language });
    return { asOf: now, leftEmpty };
  }

  /** Sent again under the same key it answers as it did then, with what waits now. */
  async give(
    { name, payload }: { readonly name: string; readonly payload: unknown },
    { commandId, expectedVersions, actor, language }: Sender & CommandHeaders,
  ): Promise<DirectoryChanged> {
    describedCommand(name);
    const outcome = await execute(this.appContext.casework, {
      caseId: directoryDecider.kind,
      command: { name, payload },
      commandId,
      expectedVersions,
      actor,
    });
    if (isRejection(outcome))
      throw new RejectionError(
        outcome.rejection === 'CASE.VERSION_CONFLICT' && expectedVersions === undefined
          ? rejectRequest('DIRECTORY.BUSY')
          : outcome,
      );
    const { version, repeated } = outcome;
    const versions = await this.history.upToNow();
    const last = versions[version - 1];
    const happened = versions
      .slice(0, version)
      .filter((each) => last !== undefined && isOfOneCommand(each, last))
      .map(({ event }) => event);
    const after = this.history.directoryAt(version);
    const leftEmpty = await this.waiting.at(postsLeftEmpty(after, happened), { after, actor, language });
    return { version, repeated, leftEmpty };
  }
}

function describedCommand(name: string): CommandDescription {
  const description = directoryDecider.commands.find((each) => each.name === name);
  if (description === undefined) throw new RejectionError(reject('CASE.COMMAND_UNKNOWN', 'name'));
  return description;
}
