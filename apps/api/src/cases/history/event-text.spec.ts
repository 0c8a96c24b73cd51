import { ENGINE, procedureOf, type Procedure } from '@tiaokuai/domain';
import { testDistrict } from '@tiaokuai/testing';
import { Names } from '../../wording/names.js';
import { eventText } from './event-text.js';

const { directory } = testDistrict().inForce;
const ACTOR = { person: 'p-zf-deptOfficer-1', post: 'deptOfficer', unit: 'zf' };

function the(kind: string): Procedure {
  const procedure = procedureOf(kind);
  if (procedure === undefined) throw new Error(`no procedure ${kind}`);
  return procedure;
}

function told(kind: string, type: string, payload: object, command?: string, actor = ACTOR): object[] {
  const event = { type, payload, actor, ...(command === undefined ? {} : { command }) };
  return [...eventText(event, the(kind), new Names(directory, 'zh'))];
}

describe('What an event says is told', () => {
  it('by the form of the command that recorded it, whatever other forms call a field of that name', () => {
    expect(told('panel', 'SeatVoted', { seat: 'zf', reason: '属市场监管职责' }, 'vote')).toEqual([
      { label: '理由', text: '属市场监管职责' },
    ]);
    expect(told('panel', 'SeatRecused', { reason: '与当事单位有利害关系' }, 'recuse')).toEqual([
      { label: '回避理由', text: '与当事单位有利害关系' },
    ]);
    expect(told('whistle', 'CommentAdded', { text: '我局执法队正在别处' }, 'comment')).toEqual([
      { label: '内容', text: '我局执法队正在别处' },
    ]);
  });

  it('by the event’s own description where no form asks for it', () => {
    expect(
      told('whistle', 'Urged', { obligationId: 'result:zf:1', unit: 'zf', text: '请尽快' }, 'urge'),
    ).toEqual([
      { label: '被催办单位', text: '综合行政执法局' },
      { label: '催办内容', text: '请尽快' },
    ]);
    expect(
      told('whistle', 'ThreadReleased', { unit: 'hj', reason: 'refusalAccepted' }, 'acceptRefusal'),
    ).toContainEqual({ label: '解除原因', text: '同意拒绝' });
  });

  it('of an event of before its envelope named the command, by the commands that declare to record it', () => {
    expect(told('whistle', 'CommentAdded', { text: '我局执法队正在别处' })).toEqual([
      { label: '内容', text: '我局执法队正在别处' },
    ]);
  });

  it('not at all where nobody asked for it, and of what the engine recorded', () => {
    expect(told('whistle', 'CommentAdded', { reason: '不是本表所问' }, 'comment')).toEqual([]);
    expect(told('whistle', 'CommentAdded', { text: '内容' }, 'comment', ENGINE)).toEqual([]);
  });
});
