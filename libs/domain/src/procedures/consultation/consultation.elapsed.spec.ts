import {
  act,
  boundaryAgreed,
  clocks,
  CONFIRMED,
  consult,
  deadlock,
  drafted,
  FIRST,
  held,
  HELD,
  issued,
  ISSUED,
  MINUTES,
  proposed,
  tracking,
} from '../../../test/procedures/consultation/consultation.fixture.js';
import { consultation } from './consultation.procedure.js';

const types = ({ events }: { readonly events: readonly { readonly type: string }[] }, n: number) =>
  events.slice(-n).map(({ type }) => type);

describe('A limit of the consultation that passes', () => {
  it('convene: the centre takes over and owes it anew, with a fault of the convenor', () => {
    const passed = consult(proposed()).until('09-18 17:30');
    expect(passed.state).toMatchObject({
      ...{ convenor: 'zhzx', leadUnit: 'zhzx', stage: 'proposed' },
      faults: [{ unit: 'zf', kind: 'consultation.convene.elapsed' }],
    });
    expect(clocks(passed)).toEqual({
      'convene zf': '09-18 17:30 elapsed',
      'hold zf': '09-21 17:30 cancelled',
      'convene zhzx': '09-20 17:30 running',
      'hold zhzx': '09-22 17:30 running',
    });
  });

  it('hold: the centre takes over the meeting that was convened', () => {
    const passed = consult(...CONFIRMED).until('09-21 17:30');
    expect(passed.state).toMatchObject({ convenor: 'zhzx', stage: 'convened' });
    expect(clocks(passed)).toMatchObject({
      'hold zf': '09-21 17:30 elapsed',
      'hold zhzx': '09-24 17:30 running',
    });
    passed.when({ ...held(), at: '09-22 09:00' }).then('ACTOR.POST_FORBIDS');
  });

  it('the centre that lets its own time pass is reminded by its inbox', () => {
    const passed = consult(proposed()).until('09-30 09:00');
    expect(passed.state.faults.map(({ unit }) => unit)).toEqual(['zf', 'zhzx', 'zhzx']);
    expect(consultation.duties(passed.state)).toEqual([{ unit: 'zhzx', posts: [], command: 'convene' }]);
  });

  it('reply: it counts as declined, unless the unit comes', () => {
    const passed = consult(...CONFIRMED).until('09-18 14:00');
    expect(passed.state.invitees.map(({ reply }) => reply)).toEqual(['confirmed', 'confirmed', 'silent']);
    expect(passed.state.faults).toMatchObject([{ unit: 'sj', kind: 'consultation.reply.elapsed' }]);
  });

  it('minutes: a fault, and the centre’s deputy drafts and issues them from the positions', () => {
    const passed = consult(...HELD).until('09-21 17:30');
    expect(passed.state.faults).toContainEqual(
      expect.objectContaining({ unit: 'zf', kind: 'consultation.minutes.elapsed' }),
    );
    const byCentre = (does: string, payload: object = {}) =>
      act('09-22 09:00', 'zhzx.centreDeputy', does, payload);
    passed
      .and(byCentre('draftMinutes', MINUTES))
      .when(byCentre('issueMinutes'))
      .then(['MinutesIssued', ['ObligationMet', { late: true }], 'ObligationStarted']);
    expect(passed.when({ ...deadlock(), at: '09-22 09:00', by: byCentre('').by }).rejection).toBeUndefined();
  });

  it('objection: the minutes bind and the resolutions are owed, with nobody’s fault', () => {
    const bound = tracking();
    expect(types(bound, 5)).toEqual([
      'ObligationElapsed',
      'MinutesBound',
      ...['ObligationStarted', 'ObligationStarted', 'ObligationStarted'],
    ]);
    expect(bound.state.faults.filter(({ kind }) => kind.startsWith('consultation.objection'))).toEqual([]);
  });

  it('objection: actions are owed then, each by its owner and date', () => {
    expect(tracking().state.stage).toBe('tracking');
    expect(clocks(tracking())).toMatchObject({
      'action hj': '10-15 17:30 running',
      'action yq': '10-16 17:30 running',
      'notify zf': '09-24 17:30 running',
    });
  });

  it('objection: an action whose date has passed by then is owed the day after', () => {
    const minutes = { resolutions: [{ ...FIRST, agreedDate: '2026-09-20' }] };
    const bound = consult(...HELD, drafted(minutes), issued).until('09-22 08:30');
    expect(clocks(bound)['action hj']).toBe('09-22 17:30 running');
  });

  it('objection: a boundary feeds the list', () => {
    expect(boundaryAgreed().reactions.find(([type]) => type === 'MinutesBound')?.[1]).toMatchObject({
      ...{ does: 'open', kind: 'listChange' },
      command: { name: 'propose', payload: { change: 'alter', item: 'JP-02', content: '监测归环境分局' } },
    });
  });

  it('action: no order at amber, yellow when due', () => {
    const near = tracking()
      .until('10-16 09:00')
      .reactions.map(([type, { does }]) => `${type} ${does}`);
    expect(near).not.toContain('ObligationDueSoon open');
    const short = { resolutions: [{ ...MINUTES.resolutions[0], agreedDate: '2026-09-22' }] };
    const passed = consult(...HELD, drafted(short), ...ISSUED.slice(-1)).until('09-22 17:30');
    expect(passed.reactions.findLast(([, { does }]) => does === 'open')?.[1]).toMatchObject({
      command: { payload: { colour: 'yellow', unit: 'hj' } },
    });
  });

  it('notify: a fault of the convenor, and closing stays refused', () => {
    const passed = tracking().until('09-24 17:30');
    expect(passed.state.faults).toContainEqual(
      expect.objectContaining({ unit: 'zf', kind: 'consultation.notify.elapsed' }),
    );
  });

  it('quarterly: a fault of the street', () => {
    const sent = {
      ...{ agenda: ['季度例会'], itemCodes: [], invitees: [{ unit: 'wj-zf', required: true }] },
      ...{ urgency: 'ordinary', mode: 'meeting', quarterly: true, deputy: 'p-wj-streetDeputy-1' },
    };
    const passed = consult(act('09-17 09:00', 'wj.streetOfficer', 'propose', sent)).until('09-30 17:30');
    expect(passed.state.faults).toContainEqual(
      expect.objectContaining({ unit: 'wj', kind: 'consultation.quarterly.elapsed' }),
    );
  });
});
