import { given, testDistrict } from '@tiaokuai/testing';
import type { Command } from '../kernel/command.js';
import type { Reaction } from '../kernel/reaction.js';
import { aTask, district, gave, RESULT, task, TASK_LIMITS } from '../../test/case/task.fixture.js';

const told = (reactions: readonly (readonly [string, Reaction])[]): readonly unknown[] =>
  reactions.map(([type, each]) => [type, each.does, each.does === 'notify' ? each.unit : each.key]);

const colourOf = ({ payload }: Command): unknown => (payload as { readonly colour: unknown }).colour;

describe('what follows by class', () => {
  const late = aTask().until('10-20 00:00');

  it('response: a fault and a word to the deputy', () => {
    expect(late.state.faults).toContainEqual(
      expect.objectContaining({ unit: 'zf', kind: 'task.answer.elapsed' }),
    );
    expect(late.reactions).toContainEqual([
      'ObligationElapsed',
      expect.objectContaining({ key: 'reminder', unit: 'zf', posts: ['deptDeputy'] }),
    ]);
  });

  it('presence: a fault and a yellow order, red in an emergency', () => {
    const colours = (story: typeof late): readonly unknown[] =>
      story.reactions.flatMap(([, each]) =>
        each.key === 'order:arrive:zf:1' && each.does === 'open' ? [colourOf(each.command)] : [],
      );
    expect(colours(late)).toEqual(['yellow']);
    expect(colours(given(task, district, gave({ urgency: 'emergency' })).until('09-20 00:00'))).toEqual([
      'red',
    ]);
  });

  it('substantive: one order, white at amber where the limit is long enough, else yellow when due', () => {
    const orders = (story: typeof late): readonly unknown[] =>
      story.reactions.flatMap(([type, each]) =>
        each.key === `order:${RESULT}` && each.does === 'open' ? [[type, colourOf(each.command)]] : [],
      );
    expect(orders(late)).toEqual([['ObligationDueSoon', 'white']]);
    const short = testDistrict({
      limits: TASK_LIMITS.map((row) =>
        row.key === 'task.result' && row.variant === undefined
          ? { ...row, clock: { unit: 'workingDays', days: 2 } as const }
          : row,
      ),
    });
    expect(orders(given(task, short, gave()).until('10-20 00:00'))).toEqual([
      ['ObligationElapsed', 'yellow'],
    ]);
  });

  it('procedural: a fault, its superior told, and the centre’s deputy may do it instead', () => {
    expect(told(late.reactions).slice(-2)).toEqual([
      ['ObligationElapsed', 'notify', 'wj'],
      ['ObligationElapsed', 'notify', 'zhzx'],
    ]);
  });
});
