import type { InForce, Instant, PostCode } from '@tiaokuai/domain';
import type { SeededRandom } from '../random/seeded-random.js';

/** How a matter begins: who opens what, with which form. */
export interface Opening {
  readonly kind: string;
  readonly command: string;
  /** `system`: the engine, which founds what has no founder. */
  readonly unit: string;
  /** Empty: whoever of the unit may. */
  readonly posts: readonly PostCode[];
  readonly payload: Readonly<Record<string, unknown>>;
  /** Where whoever opens it gives the same one. */
  readonly commandId?: string;
}

/** What an opening is thought up from. */
export interface Circumstances {
  readonly now: Instant;
  readonly inForce: InForce;
  readonly random: SeededRandom;
}

export const STREETS = ['wj', 'yq', 'lmt', 'jz', 'ba', 'wf', 'sp', 'qt'] as const;

export type Street = (typeof STREETS)[number];

/** Says on every sheet what it is; the mark of the demonstration (README.md). */
export const MARK = '（演示数据）';

interface Place {
  readonly street: string;
  readonly community: string;
  readonly communityName: string;
  readonly gridCode: string;
  readonly address: string;
}

const ROADS = [
  '江滨路',
  '望江路',
  '云桥街',
  '码头巷',
  '橘洲大道',
  '文峰路',
  '书院街',
  '学府路',
  '堤南路',
  '钟楼巷',
] as const;

/** A door in a grid of one of the street's communities. */
export function placeIn(street: string, { inForce, random }: Circumstances): Place {
  const communities = Object.values(inForce.directory.units).filter(
    ({ kind, parent }) => kind === 'community' && parent === street,
  );
  const community = random.of('community').pick(communities);
  return {
    street,
    community: community.id,
    communityName: community.shortName,
    gridCode: random.of('grid').pick(community.grids ?? ['']),
    address: `${random.of('road').pick(ROADS)}${random.of('door').integer(1, 288)}号`,
  };
}
