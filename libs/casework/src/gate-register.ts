import { ENGINE, isRejection, type Rejection } from '@tiaokuai/domain';
import { v5 } from 'uuid';
import type { Casework } from './casework.js';
import { carryOut } from './carry-out.js';
import type { Execution } from './execution.js';

const REGISTER = 'gateRegister';
/** Of the ids under which registers are opened: once to a sender, whoever is first. */
const REGISTERS = '8a1d5c1c-3f0e-4d53-9a3b-6f8e0c7c9b42';
/** Every blocked attempt of a unit meets in its one register, so a burst of them may take more than one round. */
const ROUNDS = 5;

/** What the gate said: the code itself, or in `details.gate` where a section has a word of its own for it. */
function blockOf({ rejection: refusal, details }: Rejection): string | undefined {
  const said: unknown = refusal.startsWith('GATE.') ? refusal : Object(details).gate;
  return typeof said === 'string' ? said : undefined;
}

/**
 * The one family of refusals that leaves a trace: an attempt that the admission gate refused goes to the sender's own
 * register, under an id that follows from the attempt, so a retry counts once (domain.md 2.9).
 */
export async function recordBlock(
  casework: Casework,
  attempt: Execution,
  rejection: Rejection,
): Promise<void> {
  const code = blockOf(rejection);
  if (code === undefined) return;
  const { street, itemCode, vehicle } = Object(rejection.details) as Readonly<Record<string, unknown>>;
  const sender = attempt.actor.unit;
  const caseId = `${REGISTER}:${sender}`;
  const record: Execution = {
    caseId,
    command: {
      name: 'recordBlock',
      payload: {
        attempt: attempt.commandId,
        street: street ?? 'unknown',
        ...(itemCode === undefined ? {} : { itemCode }),
        ...(vehicle === undefined ? {} : { vehicle }),
        code,
      },
    },
    commandId: v5(REGISTER, attempt.commandId),
    actor: ENGINE,
  };
  let outcome = await carryOut(casework, record);
  if (isRejection(outcome) && outcome.rejection === 'CASE.NOT_FOUND') {
    await carryOut(casework, {
      ...{ caseId, kind: REGISTER, actor: ENGINE, commandId: v5(sender, REGISTERS) },
      command: { name: 'openGateRegister', payload: { sender } },
    });
    outcome = await carryOut(casework, record);
  }
  for (
    let round = 1;
    round < ROUNDS && isRejection(outcome) && outcome.rejection === 'CASE.VERSION_CONFLICT';
    round++
  )
    outcome = await carryOut(casework, record);
  if (isRejection(outcome))
    throw new Error(`a blocked dispatch could not be registered: ${outcome.rejection}`);
}
