import { ENGINE, isRejection, type Rejection } from '@tiaokuai/domain';
import { v5 } from 'uuid';
import { carryOut } from './carry-out.js';
import type { Casework } from './casework.js';
import { openedCaseId, type Execution } from './execution.js';

const KIND = 'liaison';
/** Of the ids under which registers are opened: the same unit has the same register, whoever opens it. */
const REGISTERS = '5e7f0a52-6a3e-4d0c-9a55-3c1f8a7d2b10';

/** The register of a unit's liaisons (domain.md 3.7), opened or not. */
export function registerOf(unit: string): string {
  return openedCaseId(openingOf(unit), KIND);
}

function openingOf(unit: string): string {
  return v5(`${KIND}:${unit}`, REGISTERS);
}

/** Opens the register of a unit, whoever asks for it and however often: there is one. */
export function registerOpening(unit: string): Execution {
  return {
    kind: KIND,
    command: { name: 'openRegister', payload: { unit } },
    commandId: openingOf(unit),
    actor: ENGINE,
  };
}

/**
 * A dispatch found nobody to read it: the unit's register is opened, or brought up to date with the directory, so that
 * the vacancy is owed there and the shift leader can override it. Once, however often and by whomever it is tried.
 */
export async function keepRegister(
  casework: Casework,
  attempt: Execution,
  rejection: Rejection,
): Promise<void> {
  const { unit } = Object(rejection.details) as Readonly<Record<string, unknown>>;
  if (rejection.rejection !== 'CASE.LIAISON_VACANT' || typeof unit !== 'string') return;
  const opened = await carryOut(casework, registerOpening(unit));
  if (isRejection(opened) || !opened.repeated) return;
  // A conflict here means that somebody else is bringing it up to date.
  await carryOut(casework, {
    caseId: opened.caseId,
    command: { name: 'reviseRegister', payload: {} },
    commandId: v5(KIND, attempt.commandId),
    actor: ENGINE,
  });
}
