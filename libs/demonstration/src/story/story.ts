import type { InForce, Instant } from '@tiaokuai/domain';
import type { Matter } from '../matter/matter.js';

/** What a form of a story may need to know when it is filled in. */
export interface Surroundings {
  readonly matter: Matter;
  readonly inForce: InForce;
}

/** What somebody fills in. */
export type Form = Readonly<Record<string, unknown>>;

/**
 * One command of a story: when (`09-15 15:20` of 2026), who (`wj/streetOfficer`), in which case (`whistle`,
 * `supervisionOrder ga 2`: the second order on ga), which command, with which form. `new <kind>` opens the case.
 */
export type StoryCommand = readonly [
  at: string,
  by: string,
  where: string,
  does: string,
  form?: Form | ((around: Surroundings) => Form),
];

/** What happened in one matter, written down command by command, each at its own instant. */
export interface Story {
  readonly name: string;
  readonly begins: Instant;
  readonly commands: readonly StoryCommand[];
}

/** `09-15 15:20` of 2026 in Shanghai. */
export function instantOf(time: string): Instant {
  return `2026-${time.replace(' ', 'T')}:00.000+08:00`;
}

/** The first case of a kind that became known in this matter. */
export function idOf({ matter }: Surroundings, kind: string): string {
  for (const { caseId, procedure } of matter.cases.values()) if (procedure.kind === kind) return caseId;
  throw new Error(`${matter.name} has no ${kind} yet`);
}

/** The first grid on a street's ground. */
export function gridOf({ inForce }: Surroundings, street: string): string {
  const communities = Object.values(inForce.directory.units).filter(({ parent }) => parent === street);
  return communities.flatMap(({ grids }) => grids ?? [])[0] ?? '';
}
