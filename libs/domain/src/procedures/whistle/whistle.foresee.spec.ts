import { ENGINE } from '../../kernel/actor.js';
import {
  ALONE,
  blownAt,
  DISTRICT,
  sheet,
  story,
  who,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { whistle } from './whistle.procedure.js';

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
