import type { DemonstrationPeople, DemonstrationPerson } from '@tiaokuai/contracts';

export interface Suggested {
  readonly person: DemonstrationPerson;
  readonly role: string;
  readonly does: string;
}

/** The people of the main job, so that a newcomer need not know the district: by unit and post of the demonstration. */
const SIDES = [
  {
    side: '街道一方（吹哨）',
    roles: [
      { post: 'wj/streetDispatcher', role: '望江街道 · 值班调度', does: '起草哨单，批准后吹哨，盯时限' },
      { post: 'wj/streetHead', role: '望江街道 · 主要领导', does: '审批哨单，最后办结' },
      { post: 'wj/streetDeputy', role: '望江街道 · 分管领导', does: '答复部门的拒绝，评价部门' },
      { post: 'wj/streetOfficer', role: '望江街道 · 经办人', does: '起草哨单，认可部门的结果' },
    ],
  },
  {
    side: '部门一方（报到）',
    roles: [
      { post: 'zf/deptOfficer', role: '综合执法局 · 经办人', does: '签收、报到、反馈结果，拟写结果通报' },
      { post: 'zf/deptDeputy', role: '综合执法局 · 分管负责人', does: '发出结果通报' },
      { post: 'sj/deptOfficer', role: '市场监管局 · 经办人', does: '签收、报到、反馈结果' },
      { post: 'hj/deptOfficer', role: '生态环境分局 · 经办人', does: '签收；不属本单位的，依据条款拒绝' },
    ],
  },
] as const;

export function suggestedPeople(
  people: DemonstrationPeople,
): readonly { readonly side: string; readonly people: readonly Suggested[] }[] {
  const everyone = people.units.flatMap((unit) => unit.people);
  const sides = SIDES.map(({ side, roles }) => ({
    side,
    people: roles.flatMap(({ post, role, does }): Suggested[] => {
      const person = everyone.find((each) => each.posts.some((held) => held.id === post));
      return person ? [{ person, role, does }] : [];
    }),
  }));
  return sides.filter((each) => each.people.length > 0);
}
