import { given, type Act } from '@tiaokuai/testing';
import { snapshotOf } from '../../case/case.snapshot.js';
import {
  act,
  blownAt,
  CONTACT,
  DISTRICT,
  ON_SITE,
  PAIR,
  RESULT,
  SCORES,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { DRAFT } from '../../../test/procedures/result-notification/result-notification.fixture.js';
import { resultNotification } from './result-notification.procedure.js';
import { propertiesOf } from '../../kernel/properties.js';

it('a whistle closes once the result notification that its lead drafted from it was sent', () => {
  const accepted = story(
    ...blownAt('09-17 09:10', PAIR),
    act('09-17 09:40', 'zf.deptOfficer', 'acknowledge', CONTACT),
    ...['zf', 'sj'].map((unit) => act('09-17 10:30', `${unit}.deptOfficer`, 'reportIn', ON_SITE)),
    ...['zf', 'sj'].map((unit) => act('09-18 09:00', `${unit}.deptOfficer`, 'submitResult', RESULT)),
    ...['zf', 'sj'].map((unit) => act('09-18 10:00', 'wj.streetOfficer', 'acceptResult', { unit })),
  );
  expect(accepted.state.stage).toBe('resultsIn');
  const close: Act = act('09-18 16:00', 'wj.streetHead', 'close', {
    summary: '已办结',
  });
  const judged = accepted.and(
    ...['zf', 'sj'].map((unit) =>
      act('09-18 11:00', 'wj.streetHead', 'evaluateDepartment', { unit, ...SCORES }),
    ),
  );
  judged.when(close).then('CASE.NOTIFICATION_MISSING');

  const snapshot = snapshotOf(judged.state);
  const notice = given(
    resultNotification,
    DISTRICT,
    {
      ...act('09-18 14:00', 'zf.deptOfficer', 'draft', { ...DRAFT, aboutCaseId: 'the-case' }),
      about: snapshot,
    },
    act('09-18 15:00', 'zf.deptDeputy', 'send'),
  );
  // The whistle runs the clock of the notification; the notice adds none of its own to send.
  expect(Object.values(notice.state.obligations).map(({ key }) => key)).not.toContain('notice.send');
  const [, told] = notice.reactions.find(([type]) => type === 'NoticeSent') ?? [];
  if (told?.does !== 'advance') throw new Error('the whistle is not told');

  const notified = judged.and(
    act('09-18 15:00', 'engine', told.command.name, propertiesOf(told.command.payload)),
  );
  expect(notified.state.obligations['notify:case:1']?.status).toBe('met');
  expect(notified.when(close).state).toMatchObject({ over: true, outcome: 'resolved' });
});
