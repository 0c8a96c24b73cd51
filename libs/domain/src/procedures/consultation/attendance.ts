import { type Decision } from '../../case/case.decision.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './consultation.rejections.js';
import { heldBy } from '../../reference/directory/directory.posts.js';
import { type ConsultationState } from './consultation.state.js';

/** CASE.FIELD_INVALID for a person who holds no post of the unit. */
export function personRejection(
  person: string | undefined,
  unit: string,
  field: string,
  { inForce, at }: Decision<ConsultationState>,
): Rejection | undefined {
  if (person === undefined || heldBy(inForce.directory, person, unit, at).length > 0) return undefined;
  return reject('CASE.FIELD_INVALID', field, { person, unit });
}
