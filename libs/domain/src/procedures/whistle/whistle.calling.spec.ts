import { ENGINE } from '../../kernel/actor.js';
import {
  act,
  ALONE,
  blownAt,
  DISTRICT,
  due,
  EMERGENCY,
  PAIR,
  sheet,
  SHEET,
  story,
  who,
} from './whistle.fixture.js';
import { whistle } from './whistle.procedure.js';

const drafted = story(act('09-17 08:40', 'wj.streetOfficer', 'draft', SHEET));

describe('Drafting', () => {
  it('keeps what lists and rules need, and nothing personal', () => {
    const { state } = story(
      act(
        '09-17 08:40',
        'wj.streetOfficer',
        'draft',
        sheet({ citizen: { name: '王某', phone: '13800000000' } }),
      ),
    );
    expect(state).toMatchObject({
      stage: 'drafted',
      title: '江滨路占道经营',
      street: 'wj',
      firstReceiver: 'wj',
      matterId: 'the-case',
      urgency: 'ordinary',
      citizenIdentified: true,
      itemCodes: ['JP-01', 'JP-08', 'JP-03'],
      parties: [{ unit: 'wj', role: 'caller', live: true }],
    });
    expect(JSON.stringify(state)).not.toMatch(/王某|138|十余个摊位/);
    expect(whistle.events['WhistleDrafted']?.sealed).toEqual(['citizen', 'facts']);
    expect(whistle.events['DraftAmended']?.sealed).toEqual(['citizen', 'facts']);
  });

  it('joins the matter it is told, and stays in it', () => {
    const joined = story(act('09-17 08:40', 'wj.streetOfficer', 'draft', sheet({ matterId: 'm-1' })));
    expect(joined.state.matterId).toBe('m-1');
    joined.when(act('09-17 08:41', 'wj.streetOfficer', 'amendDraft', SHEET)).then('CASE.FIELD_INVALID');
  });

  it('is amended until it is sent, and again after it was rejected', () => {
    const amended = drafted.and(act('09-17 08:42', 'wj.streetDispatcher', 'amendDraft', sheet(PAIR)));
    expect(amended.state.departments.map(({ unit }) => unit)).toEqual(['zf', 'sj']);
    const asked = amended.and(act('09-17 08:45', 'wj.streetOfficer', 'submitForApproval'));
    asked.when(act('09-17 08:46', 'wj.streetOfficer', 'amendDraft', SHEET)).then('CASE.STAGE_FORBIDS');
    asked.when(act('09-17 09:00', 'wj.streetHead', 'rejectDraft', { reason: '理由不足' })).then([
      ['DraftRejected', { reason: '理由不足' }],
      ['ObligationMet', { id: 'approve:case:1', late: false }],
    ]);
  });

  it('by the engine names the street it is for', () => {
    story()
      .when(act('09-17 08:40', 'engine', 'draft', SHEET))
      .then('CASE.FIELD_MISSING');
    const { state } = story(act('09-17 08:40', 'engine', 'draft', sheet({ callingUnit: 'wj' })));
    expect(state).toMatchObject({ stage: 'drafted', calling: { unit: 'wj', office: 'wj', kind: 'street' } });
    story()
      .when(act('09-17 08:40', 'wj.streetOfficer', 'draft', sheet({ callingUnit: 'yq' })))
      .then('CASE.ENGINE_ONLY');
  });

  it('of a district call belongs to the street where the grid lies, and tells the other streets', () => {
    const call = sheet({ level: 'district', streets: ['yq', 'wj'] });
    const { state } = story(act('09-17 08:40', 'zhzx.dispatcher', 'draft', call));
    expect(state.street).toBe('wj');
    expect(state.parties).toEqual([
      { unit: 'zhzx', role: 'caller', live: true },
      { unit: 'yq', role: 'copy', live: true },
      { unit: 'wj', role: 'copy', live: true },
    ]);
  });
});

describe('Approving and blowing', () => {
  it('opens one thread per unit, the lead first, each with its own clocks', () => {
    const [, , , blow] = blownAt('09-17 09:10', PAIR);
    if (blow === undefined) return;
    story(...blownAt('09-17 09:10', PAIR).slice(0, 3))
      .when(blow)
      .then([
        ['WhistleBlown', { unapproved: false }],
        ['ThreadOpened', { unit: 'zf', role: 'lead', source: 'blow' }],
        ['ObligationStarted', { id: 'acknowledge:zf:1' }],
        ['ObligationStarted', { id: 'arrive:zf:1' }],
        ['ObligationStarted', { id: 'result:zf:1' }],
        ['ThreadOpened', { unit: 'sj', role: 'assist', source: 'blow' }],
        ['ObligationStarted', { id: 'acknowledge:sj:1' }],
        ['ObligationStarted', { id: 'arrive:sj:1' }],
        ['ObligationStarted', { id: 'result:sj:1' }],
      ]);
  });

  it('of an urgent call also asks for a preliminary report, all around the clock', () => {
    const { state } = story(...blownAt('09-17 09:10', { ...ALONE, urgency: 'urgent' }));
    expect(
      ['acknowledge', 'arrive', 'preliminary', 'result'].map((key) => due(state, `whistle.${key}`, 'zf')),
    ).toEqual(['09-17 09:40', '09-17 11:10', '09-17 11:10', '09-18 09:10']);
    const asked = story(...blownAt('09-17 09:10', { urgency: 'urgent' }).slice(0, 2));
    expect(due(asked.state, 'whistle.approve')).toBe('09-17 10:45');
  });

  it('of key work asks for a plan first; at a higher urgency the urgency’s clocks apply and there is no plan', () => {
    const ordinary = story(...blownAt('09-17 09:10', { ...ALONE, type: 'keyWork' }));
    expect(Object.keys(ordinary.state.obligations).slice(1)).toEqual(['acknowledge:zf:1', 'plan:zf:1']);
    const urgent = story(...blownAt('09-17 09:10', { ...ALONE, type: 'keyWork', urgency: 'urgent' }));
    expect(due(urgent.state, 'whistle.arrive', 'zf')).toBe('09-17 11:10');
  });

  it('an emergency is not approved beforehand but blown at once and confirmed afterwards', () => {
    const emergency = story(
      act('06-19 22:42', 'wj.streetDispatcher', 'draft', sheet({ ...EMERGENCY, ...ALONE })),
    );
    emergency.when(act('06-19 22:43', 'wj.streetOfficer', 'submitForApproval')).then('CASE.STAGE_FORBIDS');
    const blown = emergency.and(act('06-19 22:44', 'wj.streetDispatcher', 'blowNow'));
    blown
      .when(act('06-19 22:50', 'wj.streetHead', 'confirmAfter', { confirmed: true }))
      .then(['WhistleConfirmed', ['ObligationMet', { late: false }]]);
    blown
      .when(act('06-19 22:50', 'wj.streetHead', 'confirmAfter', { confirmed: false, reason: '并非险情' }))
      .then([
        'WhistleNotConfirmed',
        ['FaultRecorded', { unit: 'wj', kind: 'whistle.falseUrgency' }],
        ['ObligationMet', { late: false }],
      ]);
  });

  it('cancelling ends every clock before the case is over', () => {
    const cancelled = story(...blownAt('09-17 09:10', ALONE)).when(
      act('09-17 10:00', 'wj.streetHead', 'cancel', { reason: '重复', falseCall: true }),
    );
    cancelled.then([
      ['ObligationCancelled', { id: 'acknowledge:zf:1' }],
      ['ObligationCancelled', { id: 'arrive:zf:1' }],
      ['ObligationCancelled', { id: 'result:zf:1' }],
      ['WhistleCancelled', { falseCall: true }],
    ]);
    expect(cancelled.state).toMatchObject({ stage: 'cancelled', over: true, outcome: 'falseCall' });
  });
});

describe('Before sending', () => {
  const foresee = (changed: Parameters<typeof sheet>[0], by = 'wj.streetOfficer') =>
    whistle.foresee?.(
      { name: 'draft', payload: sheet(changed) },
      DISTRICT.context('2026-09-17T09:10:00.000+08:00', by === 'engine' ? ENGINE : who(by)),
    );

  it('the form shows every due instant that blowing now would set', () => {
    expect(foresee({ ...ALONE, urgency: 'emergency' })).toEqual(
      [
        ['zf', 'whistle.acknowledge', '2026-09-17T09:20:00.000+08:00'],
        ['zf', 'whistle.arrive', '2026-09-17T09:40:00.000+08:00'],
        ['zf', 'whistle.result', '2026-09-18T09:10:00.000+08:00'],
        ['zf', 'whistle.preliminary', '2026-09-17T11:10:00.000+08:00'],
        ['wj', 'whistle.confirmAfter', '2026-09-17T11:10:00.000+08:00'],
      ].map(([unit, key, dueAt]) => ({ unit, key, dueAt, provisional: false })),
    );
  });

  it('what it shows is what the case then has', () => {
    const foreseen = foresee({});
    const { state } = story(...blownAt('09-17 09:10'));
    const started = Object.values(state.obligations)
      .filter(({ thread }) => thread !== undefined)
      .map(({ ownerUnit, key, dueAt, provisional }) => ({ unit: ownerUnit, key, dueAt, provisional }));
    expect(foreseen).toEqual(started);
  });

  it('it says what is wrong with the sheet, and nothing for other commands', () => {
    expect(foresee({ type: 'emergencyResponse' })).toMatchObject({ rejection: 'WHISTLE.URGENCY_MISMATCH' });
    const context = DISTRICT.context('2026-09-17T09:10:00.000+08:00', who('wj.streetOfficer'));
    expect(whistle.foresee?.({ name: 'blow', payload: {} }, context)).toEqual([]);
  });
});
