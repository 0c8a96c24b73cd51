import type { Command } from '../../kernel/command.js';
import type { Context } from '../../case/case.context.js';
import type { Foreseen } from '../../kernel/procedure.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { beginDecision } from '../../kernel/decision.js';
import { evolveShared, isSharedEvent } from '../../case/case.evolve.js';
import { callUnits, recordDraft } from './whistle.calling.js';
import { start } from './whistle.clocks.js';
import type { Draft } from './whistle.commands.js';
import { evolveWhistle } from './whistle.evolve.js';
import type { AnyWhistleEvent } from './whistle.rule.js';
import { initialWhistle, type WhistleState } from './whistle.state.js';

function evolve(state: WhistleState, event: AnyWhistleEvent): WhistleState {
  return isSharedEvent(event) ? evolveShared(state, event) : evolveWhistle(state, event);
}

/**
 * The clocks that would run if this sheet were drafted and blown now, per unit: drafted and blown in thought, by the
 * rules themselves. Refuses as they would, so the form tells beforehand what is wrong with it. Nothing for other commands.
 */
export function foreseeWhistle(command: Command, context: Context): readonly Foreseen[] | Rejection {
  if (command.name !== 'draft' && command.name !== 'amendDraft') return [];
  const thought = beginDecision<WhistleState, AnyWhistleEvent, Context>(
    evolve,
    initialWhistle(context.caseId),
    context,
  );
  // casework has checked the sheet's form, as before every decision.
  recordDraft(thought, command.payload as Draft);
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
