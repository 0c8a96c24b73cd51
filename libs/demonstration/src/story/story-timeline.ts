import {
  holdersOf,
  isRejection,
  postsOfKind,
  type Actor,
  type CaseState,
  type InForce,
  type Instant,
} from '@tiaokuai/domain';
import { isStateOf } from '../matter/case-states.js';
import type { CaseNow, Matter } from '../matter/matter.js';
import type { Timeline, TimelineContext } from '../matter/timeline.js';
import { instantOf, type Story, type StoryCommand } from './story.js';

/**
 * Runs a story: each command at its instant by the first holder of its post, and between them what the engine does.
 * Commands whose case has not come about (its procedure is not there yet) are left out.
 */
export class StoryTimeline implements Timeline {
  private readonly commands: StoryCommand[];

  constructor(
    story: Story,
    private readonly context: TimelineContext,
  ) {
    this.commands = [...story.commands];
  }

  get matter(): Matter {
    return this.context.matter;
  }

  get next(): Instant | undefined {
    const moment = this.matter.nextMoment;
    const [command] = this.commands;
    const at = command && instantOf(command[0]);
    return moment === undefined || (at !== undefined && at <= moment) ? at : moment;
  }

  async runUntil(end: Instant): Promise<void> {
    for (let at = this.next; at !== undefined && at < end; at = this.next) {
      await this.matter.passTo(at);
      const [command] = this.commands;
      if (command === undefined || instantOf(command[0]) !== at) continue;
      this.commands.shift();
      await execute(command, this.context);
    }
  }

  refresh(): void {
    // A story goes on as it was written.
  }
}

async function execute(
  [at, by, where, name, form = {}]: StoryCommand,
  { matter, inForce, onRejected }: TimelineContext,
): Promise<void> {
  const known = inForce(instantOf(at));
  const isNew = where.startsWith('new ');
  const kind = where.split(' ')[isNew ? 1 : 0] ?? '';
  const target = isNew ? undefined : caseOf(matter, where);
  if (!isNew && target === undefined) return;
  const payload = typeof form === 'function' ? form({ matter, inForce: known }) : form;
  const outcome = await matter.execute({
    actor: actorOf(by, known, matter.now),
    command: { name, payload },
    ...(target === undefined ? { kind } : { caseId: target.caseId }),
  });
  if (isRejection(outcome)) onRejected(kind, name, outcome);
}

/** `supervisionOrder ga 2`: of this kind, on this unit (or sent by it), the second. */
function caseOf(matter: Matter, where: string): CaseNow | undefined {
  const [kind, unit, n = '1'] = where.split(' ');
  const found = [...matter.cases.values()].filter(
    ({ procedure, state }) => procedure.kind === kind && (unit === undefined || unit === unitOf(state)),
  );
  return found[Number(n) - 1];
}

/** The unit by which a story distinguishes cases of one kind. */
function unitOf(state: CaseState): string | undefined {
  if (isStateOf('supervisionOrder', state)) return state.unit;
  return isStateOf('resultNotification', state) ? state.sender : undefined;
}

function actorOf(place: string, { directory }: InForce, now: Instant): Actor {
  const [unit = '', post = ''] = place.split('/');
  const kind = directory.units[unit]?.kind;
  const posts = kind === undefined ? [] : postsOfKind(kind);
  const named = posts.find((each) => each === post);
  const person = named === undefined ? undefined : holdersOf(directory, unit, named, now)[0];
  if (named === undefined || person === undefined) throw new Error(`nobody is ${place}`);
  return { person, post: named, unit };
}
