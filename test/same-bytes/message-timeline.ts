import { holdersOf, isRejection, type Instant, type InForce, type PostCode } from '@tiaokuai/domain';
import type { Matter } from '../../libs/demonstration/src/matter/matter.js';
import type { Timeline } from '../../libs/demonstration/src/matter/timeline.js';

/** When, who (`wj/streetOfficer`), in which kind of case (`new whistle` opens it), what, with what. */
export interface MessageCommand {
  readonly at: Instant;
  readonly by: readonly [unit: string, post: PostCode];
  readonly kind: string;
  readonly opens?: true;
  readonly command: string;
  form(matter: Matter, inForce: InForce): unknown;
}

/** A citizen's message on its way through a whistle, told act by act like a story of the demonstration. */
export class MessageTimeline implements Timeline {
  private readonly acts: MessageCommand[];
  readonly refused: string[] = [];

  constructor(
    readonly matter: Matter,
    private readonly inForce: (at: Instant) => InForce,
    acts: readonly MessageCommand[],
  ) {
    this.acts = [...acts];
  }

  get next(): Instant | undefined {
    const moment = this.matter.nextMoment;
    const act = this.acts[0]?.at;
    return moment === undefined || (act !== undefined && act <= moment) ? act : moment;
  }

  async runUntil(end: Instant): Promise<void> {
    for (let at = this.next; at !== undefined && at < end; at = this.next) {
      await this.matter.passTo(at);
      const [act] = this.acts;
      if (act === undefined || act.at !== at) continue;
      this.acts.shift();
      await this.tell(act);
    }
  }

  refresh(): void {
    // What the citizen was answered does not change.
  }

  private async tell({ at, by: [unit, post], kind, opens, command, form }: MessageCommand): Promise<void> {
    const { matter } = this;
    const known = this.inForce(at);
    const person = holdersOf(known.directory, unit, post, matter.now)[0] ?? '';
    const target = [...matter.cases.values()].find(({ procedure }) => procedure.kind === kind);
    const outcome = await matter.execute({
      actor: { person, post, unit },
      command: { name: command, payload: form(matter, known) },
      ...(opens === true ? { kind } : { caseId: target?.caseId ?? '' }),
    });
    if (isRejection(outcome)) this.refused.push(`${kind}.${command}: ${JSON.stringify(outcome)}`);
  }
}
