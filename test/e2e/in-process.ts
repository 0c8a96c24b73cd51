import { randomUUID } from 'node:crypto';
import { execute } from '@tiaokuai/casework';
import { ENGINE, isRejection, type Actor, type Command } from '@tiaokuai/domain';
import { caseworkOn } from '../harness/casework.js';
import type { Databases } from '../harness/system-databases.js';

/** A command and who gives it: the engine unless told. */
interface Sent {
  readonly caseId: string;
  readonly command: Command;
  readonly actor?: Actor;
}

/**
 * Carries out a command in this process, on the databases of a running system, as its worker would. For what nobody can
 * send by HTTP: ⚙ commands (a ruling without its dispute), and the publication of rules.
 */
export async function sendInProcess(
  databases: Databases,
  { caseId, command, actor = ENGINE }: Sent,
  clockIs: 'simulated' | 'real' = 'simulated',
): Promise<void> {
  const { casework, close } = caseworkOn(databases, clockIs);
  try {
    const outcome = await execute(casework, { caseId, command, commandId: randomUUID(), actor });
    if (isRejection(outcome)) throw new Error(`${command.name}: ${JSON.stringify(outcome)}`);
  } finally {
    await close();
  }
}
