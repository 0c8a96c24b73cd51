import { offerDisagreements, type Story, type TestDistrict } from '@tiaokuai/testing';
import type { CaseState } from '../../src/case/case.state.js';
import type { Context } from '../../src/case/case.context.js';
import type { Procedure } from '../../src/case/case.procedure.js';
import type { SharedEvent } from '../../src/case/case.events.js';
import type { Actor } from '../../src/kernel/actor.js';
import { LIAISON_POSTS, POSTS } from '../../src/kernel/post.js';

/** What the shared commands are given with that ask the same of every case. */
const OF_ANY_CASE = {
  comment: { text: '补充' },
  attach: { files: [] },
  decideExtension: { granted: true, reason: '同意' },
  extensionOpinion: { stance: 'agree' },
  reviewExtension: { opinion: '同意' },
  reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
};

/** Where what is offered to any post of any unit is not what would be taken; `contextOf` a post where the story stands. */
export function disagreementsOfAll<S extends CaseState>(
  procedure: Procedure<S, SharedEvent>,
  { inForce, actor }: TestDistrict,
  stories: readonly Story<S>[],
  contextOf: (actor: Actor, story: Story<S>) => Context,
  payloads: Readonly<Record<string, unknown>>,
): readonly string[] {
  const all = Object.values(inForce.directory.units).flatMap(({ id, kind }) =>
    [...POSTS[kind], ...LIAISON_POSTS].map((post) => actor(id, post)),
  );
  return stories.flatMap((story) =>
    all.flatMap((each) =>
      offerDisagreements(procedure, story.state, contextOf(each, story), { ...OF_ANY_CASE, ...payloads }),
    ),
  );
}
