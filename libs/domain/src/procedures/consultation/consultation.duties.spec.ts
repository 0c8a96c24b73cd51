import {
  CONFIRMED,
  consult,
  DRAFTED,
  HELD,
  ISSUED,
  proposed,
  reported,
  tracking,
} from '../../../test/procedures/consultation/consultation.fixture.js';
import { consultation } from './consultation.procedure.js';

it('a consultation asks each in turn', () => {
  const asked = ({ state }: ReturnType<typeof consult>) =>
    consultation.duties(state).map(({ unit, command }) => `${unit} ${command}`);
  expect(asked(consult(proposed()))).toEqual(['zf convene']);
  expect(asked(consult(...CONFIRMED))).toEqual(['zf hold', 'sj confirmAttendance']);
  expect(asked(consult(...HELD))).toEqual(['zf draftMinutes']);
  expect(asked(consult(...DRAFTED))).toEqual(['zf draftMinutes', 'zf issueMinutes']);
  expect(asked(consult(...ISSUED))).toEqual([]);
  const all = tracking().and(reported('hj', 'deptOfficer', 'action-1'));
  expect(asked(all)).toEqual(['yq reportAction', 'zf resultNotification.draft', 'zf acceptAction']);
});
