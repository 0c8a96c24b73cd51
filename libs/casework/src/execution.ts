import type { Actor, Command } from '@tiaokuai/domain';
import { v5 } from 'uuid';

/** One command on its way to its case. */
export interface Execution {
  /** The case it goes to; absent when it opens one, whose id then follows from `commandId`. */
  readonly caseId?: string;
  /** The kind of what is opened. */
  readonly kind?: string;
  readonly command: Command;
  /** A uuid; within one case the same id carries the same command out once. */
  readonly commandId: string;
  /** The versions the caller accepts, none where it is empty. With it a conflict is answered instead of decided anew. */
  readonly expectedVersions?: readonly number[];
  readonly actor: Actor;
}

export interface Executed {
  readonly caseId: string;
  /** Of the case after the command. */
  readonly version: number;
  /** This command id had been carried out before; nothing was appended now. */
  readonly repeated: boolean;
}

/** The id of the case that this command opens: the same command opens the same case, however often it is sent. */
export function openedCaseId(commandId: string, kind: string): string {
  return v5(kind, commandId);
}

/** The stream that a command goes to. */
export function streamOf({ caseId, commandId, kind }: Execution): string {
  return caseId ?? openedCaseId(commandId, kind ?? '');
}
