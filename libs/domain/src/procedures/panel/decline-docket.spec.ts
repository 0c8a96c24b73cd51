import { at, given, testDistrict } from '@tiaokuai/testing';
import type { PostCode } from '../../kernel/post.js';
import { panel } from './panel.procedure.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  clocks,
  requestsDocket,
  story,
  told,
} from '../../../test/procedures/panel/panel.fixture.js';

const declines = act('09-30 15:00', by.chair, 'declineDocket', { reason: '清单已载明主办单位' });

describe('Declining to docket', () => {
  it('says why, ends the case, and tells who asked', () => {
    const declined = story(requestsDocket(), declines);
    expect(declined.state).toMatchObject({ stage: 'declined', over: true, outcome: 'declined' });
    expect(clocks(declined)).toEqual({ 'zhzx decideDocket': '10-08 17:30 met' });
    expect(told(declined)).toContain('yq decided');
  });

  it('is the chair’s, and nobody’s of what he asked for himself', () => {
    expectVerdicts(story(requestsDocket()), declines, {
      accepted: ['zhzx.centreHead', 'zhzx.centreDeputy'],
      'ACTOR.POST_FORBIDS': ['zhzx.dispatcher', 'yq.streetHead'],
    });
    const { person } = by.chair;
    const both = testDistrict({
      directory: (directory) => ({
        ...directory,
        holdings: {
          ...directory.holdings,
          [person]: ['zhzx/centreHead', 'yq/streetHead'].map((held) => {
            const [unit = '', post = ''] = held.split('/');
            return { person, unit, post: post as PostCode, from: at('01-01 00:00') };
          }),
        },
      }),
    });
    given(panel, both, requestsDocket({}, { by: { ...by.streetHead, person } }))
      .when(declines)
      .then('CASE.SELF_VERIFICATION');
  });
});
