import {
  holdersOf,
  isRejection,
  POSTS,
  type Actor,
  type CaseState,
  type InForce,
  type Instant,
  type PostCode,
} from '@tiaokuai/domain';
import { isStateOf } from '../matter/case-states.js';
import type { CaseNow, Matter } from '../matter/matter.js';
import type { Timeline, TimelineContext } from '../matter/timeline.js';
import { instantOf, type Story, type StoryCommand } from './story.js';

/**
 * Tells a story of the specification: each act at its instant by the first holder of its post, and between them what the
 * engine does. Acts whose case has not come about (its procedure is not there yet) are left out.
 */
export class StoryTimeline implements Timeline {
  private readonly acts: StoryCommand[];

  constructor(
    story: Story,
    private readonly around: TimelineContext,
  ) {
    this.acts = [...story.commands];
  }

  get matter(): Matter {
    return this.around.matter;
  }

  get next(): Instant | undefined {
    const moment = this.matter.nextMoment;
    const act = this.acts[0] && instantOf(this.acts[0][0]);
    return moment === undefined || (act !== undefined && act <= moment) ? act : moment;
  }

  async runUntil(end: Instant): Promise<void> {
    for (let at = this.next; at !== undefined && at < end; at = this.next) {
      await this.matter.passTo(at);
      const [act] = this.acts;
      if (act === undefined || instantOf(act[0]) !== at) continue;
      this.acts.shift();
      await tell(act, this.around);
    }
  }

  refresh(): void {
    // A story goes on as it was written.
  }
}

async function tell(
  [at, by, where, does, form = {}]: StoryCommand,
  { matter, inForce, onRejected }: TimelineContext,
): Promise<void> {
  const known = inForce(instantOf(at));
  const isNew = where.startsWith('new ');
  const kind = where.split(' ')[isNew ? 1 : 0] ?? '';
  const about = isNew ? undefined : caseOf(matter, where);
  if (!isNew && about === undefined) return;
  const payload = typeof form === 'function' ? form({ matter, inForce: known }) : form;
  const outcome = await matter.execute({
    actor: actorOf(by, known, matter.now),
    command: { name: does, payload },
    ...(about === undefined ? { kind } : { caseId: about.caseId }),
  });
  if (isRejection(outcome)) onRejected(kind, does, outcome);
}

/** `supervisionOrder ga 2`: of this kind, on this unit (or sent by it), the second. */
function caseOf(matter: Matter, where: string): CaseNow | undefined {
  const [kind, unit, n = '1'] = where.split(' ');
  const found = [...matter.cases.values()].filter(
    ({ procedure, state }) => procedure.kind === kind && (unit === undefined || unit === unitOf(state)),
  );
  return found[Number(n) - 1];
}

/** The unit by which a story tells cases of one kind apart. */
function unitOf(state: CaseState): string | undefined {
  if (isStateOf('supervisionOrder', state)) return state.unit;
  return isStateOf('resultNotification', state) ? state.sender : undefined;
}

function actorOf(place: string, { directory }: InForce, now: Instant): Actor {
  const [unit = '', post = ''] = place.split('/');
  const kind = directory.units[unit]?.kind;
  const posts: readonly PostCode[] = kind === undefined ? [] : [...POSTS[kind], 'liaisonA', 'liaisonB'];
  const named = posts.find((each) => each === post);
  const person = named === undefined ? undefined : holdersOf(directory, unit, named, now)[0];
  if (named === undefined || person === undefined) throw new Error(`nobody is ${place}`);
  return { person, post: named, unit };
}
