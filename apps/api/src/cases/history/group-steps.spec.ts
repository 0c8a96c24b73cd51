import { ENGINE } from '@tiaokuai/domain';
import { groupStepsByCommand } from './group-steps.js';

const officer = { person: 'p-zf-deptOfficer-1', post: 'deptOfficer', unit: 'zf' };
const first = new Uint8Array([1]);
const second = new Uint8Array([2]);

it('groups the steps of one command, and apart from them what passed before it', () => {
  const steps = [
    { actor: ENGINE, effectiveAt: '08:30', commandDigest: first, thread: 'zf' },
    { actor: ENGINE, effectiveAt: '08:30', commandDigest: first, thread: 'sj' },
    { actor: ENGINE, effectiveAt: '11:10', commandDigest: first, thread: 'sj' },
    { actor: ENGINE, effectiveAt: '11:10', commandDigest: first, thread: 'sj' },
    { actor: officer, effectiveAt: '14:00', commandDigest: first, thread: 'zf' },
    { actor: officer, effectiveAt: '14:00', commandDigest: first },
    { actor: officer, effectiveAt: '14:00', commandDigest: second, thread: 'zf' },
  ].map((step, index) => ({ ...step, version: index + 1 }));
  expect(groupStepsByCommand(steps)).toEqual([1, 2, 3, 3, 5, 5, 7]);
});
