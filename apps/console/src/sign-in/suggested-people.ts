import type { DemonstrationPeople, DemonstrationPerson } from '@tiaokuai/contracts';

interface Suggested {
  readonly person: DemonstrationPerson;
  readonly role: string;
  readonly does: string;
}

/** The people of the main job, so that a newcomer need not know the district: by unit and post of the demonstration. */
const ROLES = [
  { post: 'wj/streetDispatcher', role: '望江街道 · 值班调度', does: '起草哨单,批准后吹哨,盯时限。' },
  { post: 'wj/streetHead', role: '望江街道 · 主要领导', does: '审批哨单,评价部门,结案。' },
  { post: 'wj/streetDeputy', role: '望江街道 · 分管领导', does: '答复退回,调整主办,评价部门。' },
  { post: 'wj/streetOfficer', role: '望江街道 · 经办', does: '起草哨单,验收部门的结果。' },
  { post: 'zf/deptOfficer', role: '综合执法局 · 经办', does: '签收、报到、反馈结果,或依据条款退回。' },
  { post: 'sj/deptOfficer', role: '市场监管局 · 经办', does: '签收、报到、反馈结果。' },
] as const;

export function suggestedPeople(people: DemonstrationPeople): readonly Suggested[] {
  const everyone = people.units.flatMap((unit) => unit.people);
  return ROLES.flatMap(({ post, role, does }) => {
    const person = everyone.find((each) => each.posts.some((held) => held.id === post));
    return person ? [{ person, role, does }] : [];
  });
}
