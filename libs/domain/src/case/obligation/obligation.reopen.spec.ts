import { at } from '@tiaokuai/testing';
import { settle } from './obligation.settle.js';
import { act, DISTRICT, who } from '../../../test/procedures/whistle/whistle.fixture.js';
import { ALONE_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from '../../procedures/whistle/whistle.procedure.js';

const contested = () =>
  ALONE_AT.arrived().and(
    act('09-17 10:30', 'wj.streetOfficer', 'contestArrival', { unit: 'zf', reason: '现场无人' }),
  );
const ruled = (time: string) =>
  contested().and(
    act(time, 'jdzx.verifier', 'ruleArrival', { unit: 'zf', genuine: false, reason: '已核查' }),
  );

describe('What is owed again', () => {
  it('is counted as before, by the versions of then, and was set now', () => {
    const { obligations } = ruled('09-17 11:00').state;
    const [before, again] = [obligations['arrive:zf:1'], obligations['arrive:zf:2']];
    expect(again).toMatchObject({
      dueAt: before?.dueAt,
      pins: before?.pins,
      countedBy: before?.countedBy,
      counting: { ...before?.counting, setAt: '2026-09-17T11:00:00.000+08:00' },
    });
    expect(before?.status).toBe('met');
  });

  it('that has passed passes no second time', () => {
    const late = ruled('09-20 10:00').state;
    expect(late.obligations['arrive:zf:2']?.status).toBe('elapsed');
    const { events } = settle(whistle, late, DISTRICT.context(at('09-20 10:00'), who('engine')));
    expect(events).toEqual([]);
  });
});
