import { ENGINE } from '../../kernel/actor.js';
import {
  act,
  blownAt,
  CONTACT,
  rejectionOf,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { REJECTIONS } from './whistle.rejections.js';
import { whistle } from './whistle.procedure.js';
import { ALONE_AT, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const THREE = story(...blownAt('09-17 09:10'));

describe('What a whistle rejects', () => {
  it('a person who sends an engine’s command, and the engine that sends a person’s', () => {
    expect(rejectionOf(ALONE_AT.accepted(), '09-17 15:00', 'wj.streetHead', 'linkNotification', {})).toBe(
      'CASE.ENGINE_ONLY',
    );
    expect(rejectionOf(THREE, '09-17 10:00', 'engine', 'acknowledge', CONTACT)).toBe('ACTOR.POST_FORBIDS');
  });

  it('a unit that has no part in it, a participation that does not exist, a case that is over', () => {
    expect(rejectionOf(ALONE_AT.called(), '09-17 10:00', 'sj.deptOfficer', 'acknowledge', CONTACT)).toBe(
      'CASE.NOT_A_PARTY',
    );
    expect(
      rejectionOf(ALONE_AT.arrived(), '09-17 10:30', 'wj.streetOfficer', 'acceptResult', { unit: 'nn' }),
    ).toBe('CASE.FIELD_INVALID unit');
    const over = ALONE_AT.called().and(
      act('09-17 09:30', 'wj.streetHead', 'cancel', { reason: '重复', falseCall: false }),
    );
    expect(rejectionOf(over, '09-17 10:00', 'zf.deptOfficer', 'acknowledge', CONTACT)).toBe('CASE.OVER');
  });

  it('the engine sends rulings, notifications and drafts, and nothing that is a person’s', () => {
    const own = whistle.commands
      .map(({ name }) => name)
      .filter((name) =>
        [PAIR_AT.called(), PAIR_AT.accepted(), story()].some((each) =>
          each.offersTo(ENGINE, '09-17 09:55').includes(name),
        ),
      );
    expect(own).toEqual(expect.arrayContaining(['draft', 'linkNotification', 'applyRuling']));
    expect(own).not.toContain('acknowledge');
  });

  // Whatever is declared is seen in some decision of a whole run (test/rules/check-seen.ts).
  it('every code of its own is declared by a command', () => {
    const declared = whistle.commands.flatMap(({ declares }) => declares.rejects ?? []);
    const own = [
      ...Object.keys(REJECTIONS),
      'CASE.LIAISON_VACANT',
      'CASE.DETERMINATION_BINDS',
      'CASE.NOTIFICATION_MISSING',
    ];
    expect(own.filter((code) => !declared.includes(code))).toEqual([]);
  });
});
