import { NotTaken, send, type Target } from '../send.js';

/** Sends the commands of all lives and counts what came of them, by kind. */
export class Desk {
  /** Cases opened and commands accepted, by kind; refusals by kind, command, code and field. */
  readonly opened = new Map<string, number>();
  readonly accepted = new Map<string, number>();
  readonly refused = new Map<string, number>();

  constructor(private readonly target: Target) {}

  /** Counts anew; what was opened stays told. */
  forget(): void {
    this.accepted.clear();
    this.refused.clear();
  }

  async open(kind: string, by: string, payload: object, command?: string): Promise<Case> {
    const body = { kind, payload, ...(command === undefined ? {} : { command }) };
    const caseId = await this.count(`${kind} opens`, kind, send(this.target, '/api/v1/cases', by, body));
    return this.found(kind, caseId);
  }

  /** A case that was just opened, here or by the engine. */
  found(kind: string, caseId: string): Case {
    add(this.opened, kind);
    return new Case(this, kind, caseId);
  }

  async give({ kind, caseId }: Case, by: string, command: string, payload: object): Promise<void> {
    const path = `/api/v1/cases/${caseId}/commands/${command}`;
    await this.count(`${kind} ${command}`, kind, send(this.target, path, by, payload));
  }

  private async count(what: string, kind: string, sent: ReturnType<typeof send>): Promise<string> {
    try {
      const { caseId } = await sent;
      add(this.accepted, kind);
      return caseId;
    } catch (error) {
      if (error instanceof NotTaken) add(this.refused, `${what}: ${error.code}`);
      throw error;
    }
  }
}

/** A case that is there, and who gives it commands. */
export class Case {
  constructor(
    private readonly desk: Desk,
    readonly kind: string,
    readonly caseId: string,
  ) {}

  give(by: string, command: string, payload: object = {}): Promise<void> {
    return this.desk.give(this, by, command, payload);
  }
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

export function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, each) => all + each, 0);
}
