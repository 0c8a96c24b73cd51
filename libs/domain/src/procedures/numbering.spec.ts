import { procedureOf, procedures, registers } from '../registry.js';
import type { Story } from '@tiaokuai/testing';
import type { CaseState } from '../case/case.state.js';
import {
  openedAt as disputeOpened,
  story as disputeStory,
} from '../../test/procedures/dispute/dispute.fixture.js';
import { docketedAt, story as panelStory } from '../../test/procedures/panel/panel.fixture.js';
import {
  countersigned,
  direct,
  order,
  yellow,
} from '../../test/procedures/supervision-order/supervision-order.fixture.js';
import { act, EMERGENCY, PAIR, sheet, story } from '../../test/procedures/whistle/whistle.fixture.js';
import { PAIR_AT } from '../../test/procedures/whistle/whistle.situations.fixture.js';

/** What the register is asked for, by the event that asks. */
function asked({ reactions }: Pick<Story<CaseState>, 'reactions'>): readonly unknown[] {
  return reactions.flatMap(([type, each]) => (each.does === 'number' ? [[type, each.command.payload]] : []));
}

describe('Numbers of cases', () => {
  it('have a word for each kind of case, one character that no other kind has, and none for registers', () => {
    const words = procedures.map(({ numberWord = '' }) => numberWord);
    expect(words.filter((word) => !/^\p{Script=Han}$/u.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
    expect(registers.filter(({ numberWord }) => numberWord !== undefined)).toEqual([]);
    expect(procedureOf('whistle')?.numberWord).toBe('哨');
  });

  it('are asked for when the case leaves its draft, once, in the series of the unit that calls', () => {
    expect(asked(PAIR_AT.drafted())).toEqual([]);
    const first = ['ApprovalRequested', { unit: 'wj', kind: 'whistle', word: '哨', year: 2026 }];
    expect(asked(PAIR_AT.pending())).toEqual([first]);
    const again = PAIR_AT.pending().and(
      act('09-17 08:50', 'wj.streetHead', 'rejectDraft', { reason: '写明地点' }),
      act('09-17 08:55', 'wj.streetOfficer', 'submitForApproval'),
    );
    expect(asked(again)).toEqual([first]);
    const atOnce = story(
      act('06-19 22:42', 'wj.streetOfficer', 'draft', sheet({ ...EMERGENCY, ...PAIR })),
      act('06-19 22:44', 'wj.streetDispatcher', 'blowNow'),
    );
    expect(asked(atOnce)).toHaveLength(1);
  });

  it('are of the year of the Shanghai date on which the draft was left, whenever they are taken', () => {
    const eve = story(
      act('12-31 23:50', 'wj.streetOfficer', 'draft', sheet({ ...EMERGENCY, ...PAIR })),
      act('12-31 23:59', 'wj.streetDispatcher', 'blowNow'),
    );
    expect(eve.state.numberSeries).toEqual({ unit: 'wj', year: 2026 });
    expect(PAIR_AT.drafted().state.numberSeries).toBeUndefined();
  });

  it('are not asked for by a draft that is thrown away', () => {
    const thrown = PAIR_AT.drafted().and(
      act('09-17 08:50', 'wj.streetHead', 'cancel', { reason: '重复', falseCall: false }),
    );
    expect([thrown.state.over, asked(thrown)]).toEqual([true, []]);
  });

  it('of what the engine opens stand with the unit whose paper it is', () => {
    const engine = [disputeStory(disputeOpened), panelStory(docketedAt), order(yellow)];
    expect(engine.map(({ state }) => state.numberSeries?.unit)).toEqual(['yq', 'zhzx', 'dc']);
  });

  it('of an order wait for its second signature', () => {
    expect(asked(order(direct('red')))).toEqual([]);
    expect(asked(order(direct('red'), countersigned))).toHaveLength(1);
  });
});
