import type { InForce } from '../../reference/in-force.js';
import type { Instant } from '../../kernel/instant.js';
import { passGate } from '../../reference/gate/gate.js';
import type { Rejection } from '../../kernel/rejection.js';

/** Who is to lead and who to help, as an agreement, opinion or determination would have it. */
interface Naming {
  /** Who says so. */
  readonly from: string;
  readonly lead: string;
  readonly assists: readonly string[];
  readonly itemCodes: readonly string[];
  /** What each is to do, where that is said. */
  readonly tasks?: readonly { readonly unit: string; readonly task: string }[];
}

/**
 * Nobody's word but the list's or an admission's puts a department's duty on a street: every
 * street named passes the gate by one of the items it is about. The gate's rejection where one does not.
 */
export function rulingGateRejection(
  inForce: InForce,
  { from, lead, assists, itemCodes, tasks = [] }: Naming,
  at: Instant,
): Rejection | undefined {
  const codes = itemCodes.length === 0 ? [undefined] : itemCodes;
  const judged = [lead, ...assists].map((unit): Rejection | undefined => {
    const text = tasks.flatMap((each) => (each.unit === unit ? each.task : [])).join('，');
    const ask = { text, as: unit === lead ? 'lead' : 'assist' } as const;
    const rejections = codes.map((itemCode) =>
      passGate(inForce, { from, toStreet: unit, itemCode, ask }, at),
    );
    return rejections.includes(undefined) ? undefined : rejections[0];
  });
  return judged.find((each) => each !== undefined);
}
