import { at, expectWakesToChangeNothing } from '@tiaokuai/testing';
import { A, by, ENTRY, TRIED, vacantDistrict } from '../../../test/procedures/liaison/liaison.fixture.js';
import { liaison } from './liaison.procedure.js';

const entry = (role: string, person: string) => ({
  ...ENTRY,
  ...{ role, person, itemCodes: ['JP-01', 'JP-02'], reason: '轮岗' },
});
const { reason: _none, ...appointA } = entry('A', 'p-zf-deptOfficer-1');
const { reason: _neither, ...appointB } = entry('B', 'p-zf-deptOfficer-2');

it('a register comes to the same whenever the worker wakes', () => {
  expectWakesToChangeNothing(
    liaison,
    vacantDistrict,
    {
      from: at('09-17 09:00'),
      days: 150,
      opening: { by: by.engine, does: 'openRegister', with: { unit: 'zf' } },
      tries: [
        { by: by.deputy, does: 'appoint', with: appointA },
        { by: by.deputy, does: 'appoint', with: appointB },
        { by: by.deputy, does: 'replace', with: entry('A', 'p-zf-deptHead-1') },
        { by: by.deputy, does: 'replace', with: entry('A', 'p-zf-deptOfficer-1') },
        { by: by.deputy, does: 'release', with: { role: 'A', itemCodes: ['JP-01'], reason: '调离' } },
        {
          by: by.a,
          does: 'announceChange',
          with: { holder: A, happenedAt: at('09-16 09:00'), text: '调离' },
        },
        { by: by.a, does: 'verify', with: {} },
        { by: by.b, does: 'verify', with: {} },
        { by: by.street, does: 'reportUnreachable', with: { holder: A, attempts: TRIED } },
        { by: by.engine, does: 'reviseRegister', with: {} },
        {
          ...{ by: by.shiftLeader, does: 'override' },
          with: { unit: 'zf', until: at('09-20 12:00'), substitute: 'p-zf-deptHead-1' },
        },
      ],
    },
    60,
  );
});
