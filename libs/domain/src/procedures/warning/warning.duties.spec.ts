import type { Act } from '@tiaokuai/testing';
import {
  ALL,
  assessed,
  cleared,
  IN,
  raised,
  story,
} from '../../../test/procedures/warning/warning.fixture.js';
import { warning } from './warning.procedure.js';

it('asks one after the other to assess, issue, acknowledge, report and review', () => {
  const asked = (...acts: readonly Act[]) =>
    warning.duties(story(...acts).state).map(({ unit, command }) => `${unit} ${command}`);
  expect(asked(raised)).toEqual(['sl assess']);
  expect(asked(raised, assessed)).toEqual(['sl issueWarning']);
  expect(asked(...ALL)).toEqual(['wj reportMeasures', 'sp reportMeasures', 'yj reportMeasures', 'sl clear']);
  expect(asked(...IN, cleared)).toEqual(['sl review']);
});
