import type { Act } from '@tiaokuai/testing';
import { by } from '../task.fixture.js';

export const name = (unit: string, act: Partial<Act> = {}): Act => ({
  at: '09-18 17:50',
  by: by.centreDeputy,
  does: 'designateInterimLead',
  with: { unit, tasks: '夜间巡查', reason: '争议期间不能无人管' },
  ...act,
});
