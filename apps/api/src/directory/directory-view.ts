import type { DelegationView, DirectoryUnit, HoldingView, TermState, UnitView } from '@tiaokuai/contracts';
import {
  postsOfKind,
  UNIT_KINDS,
  type Delegation,
  type Holding,
  type Instant,
  type Unit,
} from '@tiaokuai/domain';
import type { Names } from '../wording/names.js';

/** A unit as lists show it. */
export function unitView(unit: Unit, names: Names): UnitView {
  const { id, kind, parent, businessParent, dailyManager, jurisdiction, grids = [] } = unit;
  return {
    ...names.unit(id),
    kind: { code: kind, word: UNIT_KINDS[kind][names.language] },
    parent,
    businessParent,
    dailyManager,
    jurisdiction,
    grids,
  };
}

/** A unit with the posts of its kind; the engine's own is nobody's to hold. */
export function directoryUnit(unit: Unit, names: Names): DirectoryUnit {
  return {
    ...unitView(unit, names),
    posts: postsOfKind(unit.kind)
      .filter((post) => post !== 'engine')
      .map((post) => names.post(post)),
    closedAt: unit.closedAt,
  };
}

export function holdingView(holding: Holding, now: Instant, names: Names): HoldingView {
  const { person, unit, post, items, from, to } = holding;
  return {
    person: names.person(person),
    unit: names.unit(unit),
    post: names.post(post),
    items,
    from,
    to,
    state: termState(now, from, to),
  };
}

export function delegationView(delegation: Delegation, now: Instant, names: Names): DelegationView {
  const { id, unit, post, from, to, scope, reason, validFrom, validTo } = delegation;
  return {
    id,
    unit: names.unit(unit),
    post: names.post(post),
    from: names.person(from),
    to: names.person(to),
    scope,
    reason,
    validFrom,
    validTo,
    state: termState(now, validFrom, validTo),
  };
}

function termState(now: Instant, from: Instant, to: Instant | undefined): TermState {
  if (to !== undefined && to <= now) return 'past';
  return from <= now ? 'running' : 'coming';
}
