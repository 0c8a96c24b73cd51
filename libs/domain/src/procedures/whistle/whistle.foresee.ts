import type { Context } from '../../case/case.context.js';
import type { SharedEvent } from '../../case/case.events.js';
import type { Command } from '../../kernel/command.js';
import { beginDecision } from '../../kernel/decision.js';
import type { Foreseen } from '../../kernel/procedure.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import type { CallSheet } from './call-sheet.js';
import { callUnits } from './call-units.js';
import { recordDraft } from './draft.js';
import { start } from './whistle.obligations.js';
import { initialWhistle, type WhistleState } from './whistle.state.js';

/**
 * The clocks that would run if this sheet were drafted and blown now, per unit: drafted and blown in thought, by the
 * rules themselves. Rejects as they would, so the form tells beforehand what is wrong with it. Nothing for other commands.
 */
export function foreseeCall(
  evolve: (state: WhistleState, event: SharedEvent) => WhistleState,
  command: Command,
  context: Context,
): readonly Foreseen[] | Rejection {
  if (command.name !== 'draft' && command.name !== 'amendDraft') return [];
  const thought = beginDecision<WhistleState, SharedEvent, Context>(
    evolve,
    initialWhistle(context.caseId),
    context,
  );
  // casework has checked the sheet's form, as before every decision.
  recordDraft(thought, command.payload as CallSheet);
  if (thought.rejected) return rejectionOf(thought.outcome);
  callUnits(thought, false);
  if (thought.state.urgency === 'emergency') start(thought, 'whistle.confirmAfter');
  if (thought.rejected) return rejectionOf(thought.outcome);
  return Object.values(thought.state.obligations).map(({ ownerUnit, key, dueAt, provisional }) => ({
    unit: ownerUnit,
    key,
    dueAt,
    provisional,
  }));
}

function rejectionOf(outcome: unknown): readonly [] | Rejection {
  return isRejection(outcome) ? outcome : [];
}
