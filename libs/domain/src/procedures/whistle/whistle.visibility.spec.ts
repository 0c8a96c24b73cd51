import { seenOf } from '../../case/sight.js';
import type { Story } from '@tiaokuai/testing';
import { DISTRICT, who } from '../../../test/procedures/whistle/whistle.fixture.js';
import { whistle } from './whistle.procedure.js';
import { PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import type { WhistleState } from './whistle.state.js';

describe('Who sees a whistle', () => {
  const sees = (before: Story<WhistleState>, post: string): string =>
    seenOf(whistle, before.state, DISTRICT.context('2026-09-17T09:55:00.000+08:00', who(post)));

  it('caller, lead and the two centres in full; assisting units as parties; others not at all', () => {
    expect(
      ['wj.streetOfficer', 'zf.deptOfficer', 'zhzx.dispatcher', 'jdzx.verifier'].map((post) =>
        sees(PAIR_AT.called(), post),
      ),
    ).toEqual(Array(4).fill('all'));
    expect(sees(PAIR_AT.called(), 'sj.deptOfficer')).toBe('asParty');
    expect(
      ['hj.deptOfficer', 'yq.streetHead', 'dc.supervisor'].map((post) => sees(PAIR_AT.called(), post)),
    ).toEqual(Array(3).fill('nothing'));
  });

  it('a draft is its author’s alone', () => {
    expect(sees(PAIR_AT.drafted(), 'zf.deptOfficer')).toBe('nothing');
  });
});
