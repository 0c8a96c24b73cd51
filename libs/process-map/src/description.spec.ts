import { procedures, type Procedure } from '@tiaokuai/domain';
import { describeProcedure } from './description.js';
import { postLabel } from './post-label.js';

describe.each(procedures.map((each): [string, Procedure] => [each.kind, each]))(
  '%s describes itself',
  (_kind, procedure) => {
    const described = describeProcedure(procedure, () => []);
    const stages = described.stages.map(({ code }) => code);
    const moves = [
      ...[...described.commands, ...described.clocks].flatMap(({ leadsTo }) => leadsTo),
      ...described.stages.flatMap(({ code, passesTo = [] }) => passesTo.map((to) => ({ from: code, to }))),
    ];

    it('every stage is led to, and every one that is not final is left', () => {
      expect(stages.filter((code) => !moves.some(({ to }) => to === code))).toEqual([]);
      const open = described.stages.filter(({ final }) => !final).map(({ code }) => code);
      expect(open.filter((code) => !moves.some(({ from, to }) => from === code && to !== code))).toEqual([]);
    });

    it('a command leads from the stages in which it may be given, and only between stages that there are', () => {
      for (const { name, stages: given, leadsTo, opens } of described.commands)
        for (const { from, to } of leadsTo)
          expect([name, opens ? [''] : given, stages]).toEqual([
            name,
            expect.arrayContaining([from]),
            expect.arrayContaining([to]),
          ]);
      for (const { leadsTo } of described.clocks)
        for (const { from, to } of leadsTo) expect(stages).toEqual(expect.arrayContaining([from, to]));
    });

    it('a command is given in stages in which it may be given', () => {
      for (const { stages: given, givers, opens } of described.commands) {
        if (opens) expect(givers).not.toEqual([]);
        for (const { posts, stages: when } of givers) {
          expect(posts.length).toBeGreaterThan(0);
          expect(opens ? [''] : given).toEqual(expect.arrayContaining([...when]));
        }
      }
    });
  },
);

it('a post is called with the kind of unit that has it, where its own words leave that open', () => {
  expect([postLabel('deptOfficer').zh, postLabel('centreHead').zh, postLabel('engine').zh]).toEqual([
    '区级部门经办人',
    '中心主任',
    '系统',
  ]);
});
