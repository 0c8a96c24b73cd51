import {
  choice,
  defineProcedure,
  fields,
  listOf,
  optional,
  reference,
  ruleFor,
  text,
  unopened,
  date,
  nothing,
  refuse,
  type CaseEvent,
  type CaseState,
  type LimitRow,
  type SharedEvent,
} from '@tiaokuai/domain';
import { contestThread, endContest, meetObligation, startObligation } from '@tiaokuai/domain/rules';

/** The limits of a task: the least that every class of obligation needs. */
export const TASK_LIMITS: readonly LimitRow[] = [];
