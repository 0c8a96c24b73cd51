import assert from 'node:assert/strict';
import { type Act, type Story, testDistrict } from '@tiaokuai/testing';
import type { CaseState } from '../../src/case/case.state.js';
import { type Actor, ENGINE } from '../../src/kernel/actor.js';
import type { PostCode } from '../../src/kernel/post.js';

const district = testDistrict();

function holderOf(post: string): Actor {
  if (post === 'engine') return ENGINE;
  const [unit = '', code = ''] = post.split('.');
  return district.actor(unit, code as PostCode);
}

/** Each post, in whose name the act is tried there, is told that: `{ accepted: ['zf.deptHead'] }`, else a code. */
export function expectVerdicts<S extends CaseState>(
  story: Story<S>,
  act: Act,
  expected: Readonly<Record<string, readonly string[]>>,
): void {
  const wanted = Object.entries(expected).flatMap(([verdict, posts]) =>
    posts.map((post) => [post, verdict] as const),
  );
  const told = wanted.map(([post]) => {
    const { rejection } = story.when({ ...act, by: holderOf(post) });
    return [post, rejection?.rejection ?? 'accepted'] as const;
  });
  assert.deepEqual(Object.fromEntries(told), Object.fromEntries(wanted));
}
