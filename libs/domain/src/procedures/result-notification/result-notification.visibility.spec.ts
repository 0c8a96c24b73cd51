import { seenOf } from '../../case/sight.js';
import { at } from '@tiaokuai/testing';
import type { PostCode } from '../../kernel/post.js';
import {
  district,
  DRAFT,
  drafted,
  notice,
  sent,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';
import { resultNotification } from './result-notification.procedure.js';

describe('Who sees a result notification', () => {
  const sees = (unit: string, post: PostCode, secrecy: string): string => {
    const story = notice(drafted({ with: { ...DRAFT, secrecy } }), sent);
    const context = district.context(at('09-23 12:00'), district.actor(unit, post));
    return seenOf(resultNotification, story.state, context);
  };

  it('sender, recipients and the two centres', () => {
    expect([
      sees('zf', 'deptOfficer', 'internal'),
      sees('sj', 'deptOfficer', 'internal'),
      sees('zhzx', 'dispatcher', 'internal'),
      sees('hj', 'deptOfficer', 'internal'),
    ]).toEqual(['all', 'all', 'all', 'nothing']);
  });

  it('sealed, named posts only', () => {
    expect([
      sees('zf', 'deptOfficer', 'sealed'),
      sees('zf', 'deptDeputy', 'sealed'),
      sees('sj', 'liaisonA', 'sealed'),
      sees('sj', 'deptOfficer', 'sealed'),
      sees('zhzx', 'dispatcher', 'sealed'),
      sees('zhzx', 'centreHead', 'sealed'),
    ]).toEqual(['all', 'all', 'all', 'nothing', 'nothing', 'all']);
  });
});
