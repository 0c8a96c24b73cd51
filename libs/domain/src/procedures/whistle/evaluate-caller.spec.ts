import type { Story } from '@tiaokuai/testing';
import type { Fact } from '../../kernel/procedure.js';
import { act } from '../../../test/procedures/whistle/whistle.fixture.js';
import { whistle } from './whistle.procedure.js';
import {
  offered,
  PAIR_AT,
  UNITS,
  WORKED_AT,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import type { WhistleState } from './whistle.state.js';

const facts = ({ state }: Story<WhistleState>): readonly Fact[] => whistle.facts(state);
const scored = (before: Story<WhistleState>): boolean =>
  facts(before).some(({ key }) => key === 'thread.zf.scores.promptness');

describe('Evaluating the caller', () => {
  it('shows nobody his scores before both sides have scored or the time is over', () => {
    const caller = act('09-17 16:00', 'zf.deptOfficer', 'evaluateCaller', { necessary: 3, clear: 4 });
    expect(scored(WORKED_AT.evaluated())).toBe(false);
    expect(scored(WORKED_AT.evaluated().and(caller))).toBe(true);
    WORKED_AT.evaluated()
      .and(caller)
      .when({ ...caller, at: '09-17 16:30' })
      .then('CASE.STAGE_FORBIDS');
    expect(
      facts(WORKED_AT.resultsIn().until('09-21 17:30')).find(
        ({ key }) => key === 'thread.zf.scores.systemOnly',
      )?.value,
    ).toBe(true);
  });

  it('is offered to every post of the units called', () => {
    expect(offered(PAIR_AT.accepted(), 'evaluateCaller')).toEqual(UNITS);
  });

  it('is offered to them after they were scored, too', () => {
    expect(offered(PAIR_AT.evaluated(), 'evaluateCaller')).toEqual(UNITS);
  });
});
