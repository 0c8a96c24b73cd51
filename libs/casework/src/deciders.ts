import { referenceDeciders, registers, type CaseState, type Decider, type Procedure } from '@tiaokuai/domain';

export function isProcedure(decider: Decider): decider is Decider & Procedure {
  return 'stages' in decider;
}

/** Everything that has rules, by kind: the procedures given, registers and reference streams. */
export class Deciders {
  private readonly byKind: ReadonlyMap<string, Decider>;

  constructor(procedures: readonly Procedure[]) {
    const all: readonly Decider[] = [
      ...referenceDeciders,
      ...[...registers, ...procedures].map((each): Decider => each as Decider),
    ];
    this.byKind = new Map(all.map((decider) => [decider.kind, decider]));
  }

  of(kind: string): Decider | undefined {
    return this.byKind.get(kind);
  }

  /** Undefined for reference streams and for kinds nobody has written yet. */
  procedureOf(kind: string): Procedure | undefined {
    const decider = this.byKind.get(kind);
    return decider !== undefined && isProcedure(decider) ? decider : undefined;
  }
}

/** A state of a procedure's stream: its fold began with `initial` and therefore is one. */
export function asCase(state: unknown): CaseState {
  return state as CaseState;
}
