import { Inject, Injectable } from '@nestjs/common';
import { loadCase, StreamUnreadable, type LoadedCase } from '@tiaokuai/casework';
import { postRejection, reject, seenOf, type Actor, type Rejection, type Sight } from '@tiaokuai/domain';
import { rejectRequest } from '../../platform/edge-rejections.js';
import { accepted } from '../../platform/rejection-error.js';
import { AppContext } from '../../platform/app-context.js';
import { heldPosts } from '../../session/held-posts.js';
import { Names } from '../../wording/names.js';

export interface VisibleCase extends LoadedCase {
  readonly sees: 'all' | 'asParty';
}

/** Cases as the acting post may see them; every read of one case goes through here. */
@Injectable()
export class VisibleCases {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  /** The case, or the rejection thrown. */
  async load(caseId: string, actor: Actor): Promise<VisibleCase> {
    return accepted(await this.look(caseId, actor));
  }

  /** As `look`, but CASE.UNREADABLE where nothing can be made of it: for looking at others beside one that is well. */
  async lookBeside(caseId: string, actor: Actor): Promise<VisibleCase | Rejection> {
    try {
      return await this.look(caseId, actor);
    } catch (error) {
      if (error instanceof StreamUnreadable) return rejectRequest('CASE.UNREADABLE');
      throw error;
    }
  }

  /** CASE.NOT_FOUND; ACTOR.* when the post is not held now; CASE.NOT_VISIBLE with the person's posts that would see it. */
  async look(caseId: string, actor: Actor): Promise<VisibleCase | Rejection> {
    const loaded = await loadCase(this.appContext.casework, caseId);
    if (loaded === undefined) return reject('CASE.NOT_FOUND');
    return visibleTo(actor, loaded);
  }
}

/** As `look`, of a case that is loaded. */
export function visibleTo(actor: Actor, loaded: LoadedCase): VisibleCase | Rejection {
  const { directory } = loaded.inForce(loaded.now);
  const notHeld = postRejection(directory, actor, loaded.now);
  if (notHeld !== undefined) return notHeld;
  const sees = seenBy(loaded, actor);
  if (sees !== 'nothing') return { ...loaded, sees };
  return rejectRequest('CASE.NOT_VISIBLE', undefined, { posts: postsThatSee(loaded, actor) });
}

function seenBy({ procedure, state, contextFor }: LoadedCase, actor: Actor): Sight {
  return seenOf(procedure, state, contextFor(actor));
}

function postsThatSee(loaded: LoadedCase, { person }: Actor): readonly string[] {
  const { directory } = loaded.inForce(loaded.now);
  const held = heldPosts(directory, person, loaded.now, new Names(directory, 'zh'));
  return held.filter(({ actor }) => seenBy(loaded, actor) !== 'nothing').map(({ view }) => view.id);
}
