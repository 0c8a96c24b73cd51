import { decidingThen, recordedBefore } from '../../../test/procedures/whistle/recorded-before.fixture.js';
import { given } from '@tiaokuai/testing';
import {
  act,
  ALONE,
  blownAt,
  due,
  EMERGENCY,
  faults,
  ITEMS,
  PAIR,
  rejectionOf,
  sheet,
  status,
  story,
  told,
  whistleDistrict,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import type { ListItem } from '../../reference/list/list.js';
import type { CallSheet } from './call-sheet.js';
import { whistle } from './whistle.procedure.js';
import type { WhistleState } from './whistle.state.js';
import { DEPUTIES, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Blowing the whistle', () => {
  it('opens one participation per unit, the lead first, each with its own clocks', () => {
    const [, , , blow] = blownAt('09-17 09:10', PAIR);
    if (blow === undefined) return;
    story(...blownAt('09-17 09:10', PAIR).slice(0, 3))
      .when(blow)
      .then([
        ['WhistleBlown', { unapproved: false }],
        ['ThreadOpened', { unit: 'zf', role: 'lead', source: 'blow' }],
        ['ObligationStarted', { id: 'acknowledge:zf:1' }],
        ['ObligationStarted', { id: 'refuse:zf:1' }],
        ['ObligationStarted', { id: 'arrive:zf:1' }],
        ['ObligationStarted', { id: 'result:zf:1' }],
        ['ThreadOpened', { unit: 'sj', role: 'assist', source: 'blow' }],
        ['ObligationStarted', { id: 'acknowledge:sj:1' }],
        ['ObligationStarted', { id: 'refuse:sj:1' }],
        ['ObligationStarted', { id: 'arrive:sj:1' }],
        ['ObligationStarted', { id: 'result:sj:1' }],
        ['ObligationMet', { id: 'blow:case:1', late: false }],
      ]);
  });

  it('of an urgent call also asks for a preliminary report, all around the clock', () => {
    const { state } = story(...blownAt('09-17 09:10', { ...ALONE, urgency: 'urgent' }));
    expect(
      ['acknowledge', 'refuse', 'arrive', 'preliminary', 'result'].map((key) =>
        due(state, `whistle.${key}`, 'zf'),
      ),
    ).toEqual(['09-17 09:40', '09-17 11:10', '09-17 11:10', '09-17 11:10', '09-18 09:10']);
    const asked = story(...blownAt('09-17 09:10', { urgency: 'urgent' }).slice(0, 2));
    expect(due(asked.state, 'whistle.approve')).toBe('09-17 10:45');
  });

  it('of key work asks for a plan first; at a higher urgency the urgency’s clocks apply and there is no plan', () => {
    const ordinary = story(...blownAt('09-17 09:10', { ...ALONE, type: 'keyWork' }));
    expect(Object.keys(ordinary.state.obligations).slice(2)).toEqual([
      ...['acknowledge:zf:1', 'refuse:zf:1', 'plan:zf:1'],
    ]);
    expect(due(ordinary.state, 'whistle.refuse', 'zf')).toBe('09-20 17:30');
    const urgent = story(...blownAt('09-17 09:10', { ...ALONE, type: 'keyWork', urgency: 'urgent' }));
    expect(due(urgent.state, 'whistle.arrive', 'zf')).toBe('09-17 11:10');
  });

  it('gives an item’s own length to the urgency that its row is for, and a row without one to what is ordinary', () => {
    const ofItem = (limits: ListItem['limits']) =>
      whistleDistrict({ items: ITEMS.map((each) => (each.code === 'JP-01' ? { ...each, limits } : each)) });
    const row = { key: 'whistle.result', class: 'substantive', mark: 'P', label: '模拟参数' } as const;
    const tenDays = { ...row, clock: { unit: 'workingDays', days: 10 } } as const;
    const dueOf = (urgency: CallSheet['urgency'], limits: ListItem['limits']) =>
      due(
        given(whistle, ofItem(limits), ...blownAt('09-17 09:10', { ...ALONE, urgency })).state,
        row.key,
        'zf',
      );
    const before = (['ordinary', 'urgent'] as const).map((urgency) => dueOf(urgency, []));
    expect(before).toEqual(['09-23 17:30', '09-18 09:10']);
    expect(dueOf('ordinary', [tenDays])).toBe('10-08 17:30');
    expect(dueOf('urgent', [tenDays])).toBe('09-18 09:10');
    const twelveHours = {
      ...row,
      variant: 'urgent',
      clock: { unit: 'emergencyHours', minutes: 720 },
    } as const;
    expect(dueOf('urgent', [tenDays, twelveHours])).toBe('09-17 21:10');
    expect(dueOf('ordinary', [tenDays, twelveHours])).toBe('10-08 17:30');
  });

  it('says what each unit owes in the words of the clause that it was called for', () => {
    const [zf] = sheet(ALONE).departments;
    const departments = [{ ...zf, clause: 'P1' }] as CallSheet['departments'];
    const { state } = story(...blownAt('09-17 09:10', { departments }));
    expect(whistle.facts(state).find(({ key }) => key === 'thread.zf.duty')?.value).toBe('巡查、处罚');
    const plain = story(...blownAt('09-17 09:10', ALONE)).state;
    expect(whistle.facts(plain).find(({ key }) => key === 'thread.zf.duty')).toBeUndefined();
  });

  it('is rejected after the appointment has passed', () => {
    const call = { type: 'jointEnforcement', appointment: '2026-09-17T16:00:00.000+08:00' } as const;
    const approved = story(...blownAt('09-17 09:10', call).slice(0, 3));
    expect(rejectionOf(approved, '09-17 16:00', 'wj.streetDispatcher', 'blow')).toBe(
      'WHISTLE.APPOINTMENT_TOO_SOON appointment',
    );
  });

  it('is rejected where the appointment lies further ahead than the limits in force by now allow', () => {
    // Five working days from Thursday the 17th: Fri 18, Sun 20, Mon 21, Tue 22, Wed 23.
    const call = { type: 'jointEnforcement', appointment: '2026-09-23T16:00:00.000+08:00' } as const;
    const approved = story(...blownAt('09-17 09:10', call).slice(0, 3));
    const blow = act('09-17 09:10', 'wj.streetDispatcher', 'blow');
    expect(approved.when(blow).rejection).toBeUndefined();
    const shorter = whistleDistrict({
      limits: [
        {
          ...{ key: 'whistle.appointmentMax', variant: 'ordinary', mark: 'P', label: '模拟参数' },
          clock: { unit: 'workingDays', days: 4 },
        },
      ],
    });
    expect(approved.in(shorter).when(blow).rejection).toEqual({
      rejection: 'WHISTLE.APPOINTMENT_TOO_FAR',
      field: 'appointment',
      details: { latest: '2026-09-22T17:30:00.000+08:00' },
    });
  });

  it('is rejected when both liaison slots of a unit are vacant for the item, but for emergencies', () => {
    const district = whistleDistrict({
      directory: (directory) => ({
        ...directory,
        holdings: Object.fromEntries(
          Object.entries(directory.holdings).map(([person, holdings]) => [
            person,
            holdings.map((each) =>
              each.unit === 'hj' && each.post.startsWith('liaison') ? { ...each, items: ['JP-01'] } : each,
            ),
          ]),
        ),
      }),
    });
    const [draft, submit, approve, blow] = blownAt('09-17 09:10');
    if (draft === undefined || submit === undefined || approve === undefined || blow === undefined) return;
    const { rejection } = given(whistle, district, draft, submit, approve).when(blow);
    expect(rejection).toMatchObject({ rejection: 'CASE.LIAISON_VACANT', field: 'departments.2.unit' });
    const emergency = act('09-17 09:00', 'wj.streetOfficer', 'draft', sheet(EMERGENCY));
    const blowNow = act('09-17 09:01', 'wj.streetDispatcher', 'blowNow');
    expect(given(whistle, district, emergency).when(blowNow).rejection).toBeUndefined();
  });

  it('is rejected for an item that has left the list since the draft', () => {
    const items = ITEMS.map((each) =>
      each.code === 'JP-03' ? { ...each, validTo: '2026-09-17T09:05:00.000+08:00' } : each,
    );
    const [draft, submit, approve, blow] = blownAt('09-17 09:10');
    if (draft === undefined || submit === undefined || approve === undefined || blow === undefined) return;
    const { rejection } = given(whistle, whistleDistrict({ items }), draft, submit, approve).when(blow);
    expect(rejection).toMatchObject({ rejection: 'LIST.ITEM_NOT_IN_FORCE', field: 'departments.2.itemCode' });
  });

  it('is offered to the dispatcher of the street, its deputy and its head', () => {
    expect(offered(PAIR_AT.approved(), 'blow')).toEqual([...DEPUTIES, 'wj.streetDispatcher']);
  });

  it('left undone is a fault of the street; its leaders are told, and nobody else may whistle for it', () => {
    const silent = PAIR_AT.approved().until('09-17 10:50');
    expect(faults(silent)).toEqual(['wj whistle.blow.elapsed']);
    expect(told(silent)).toEqual(['wj streetHead', 'wj streetDeputy']);
    expect(offered(silent, 'blow', '09-17 11:00')).toEqual([...DEPUTIES, 'wj.streetDispatcher']);
    const blown = silent.and(act('09-17 11:00', 'wj.streetDeputy', 'blow'));
    expect(status(blown.state, 'whistle.blow')).toBe('metLate');
  });

  it('of what was approved before there was a limit to blow in is owed without one', () => {
    const before = recordedBefore(PAIR_AT.approved(), { clocks: ['whistle.blow'] });
    const asks = (state: WhistleState) => whistle.duties(state).map(({ posts, command }) => [posts, command]);
    expect(asks(before)).toEqual([[['streetDispatcher'], 'blow']]);
    expect(asks(PAIR_AT.approved().state)).toEqual([[['streetDispatcher'], 'blow']]);
    expect(decidingThen(before, '09-20 09:00', 'wj.streetDispatcher', 'blow')).toBe('accepted');
  });
});
