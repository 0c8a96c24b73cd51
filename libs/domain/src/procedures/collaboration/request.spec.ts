import { testDistrict } from '@tiaokuai/testing';
import type { ListItem } from '../../reference/list/list.js';
import { collaboration } from './collaboration.procedure.js';
import { WITH_ITEMS_ENDED } from '../../../test/procedures/ended-items.fixture.js';
import { sentNamed } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  clocks,
  collab,
  collabIn,
  OF_STREET,
  REQUEST,
  requested,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

describe('Requesting collaboration', () => {
  it('records both sides, copies the centre, and starts signing in', () => {
    const sent = collab(requested());
    expect(sent.state).toMatchObject({
      ...{ stage: 'sent', title: '夜间油烟监测协作', street: 'yq', leadUnit: 'hj', itemCodes: ['JP-03'] },
      parties: [
        { unit: 'yq', role: 'caller', live: true },
        { unit: 'hj', role: 'lead', live: true },
        { unit: 'zhzx', role: 'copy', live: true },
      ],
    });
    expect(clocks(sent)).toEqual({ 'signIn hj': '09-17 11:00 running' });
    expect(sent.reactions.map(([type, { key }]) => [type, key])).toEqual([
      ['CollaborationRequested', 'copy:zhzx'],
      ['CollaborationRequested', 'number'],
      ['ObligationStarted', 'asked'],
    ]);
  });

  it('urgently leaves half an hour to sign in', () => {
    expect(clocks(collab(requested({ urgency: 'urgent' })))).toEqual({ 'signIn hj': '09-17 09:30 running' });
  });

  it('of a street is by what it assists with, or by an admission', () => {
    const asked = collab(act('09-17 09:00', 'zf.deptOfficer', 'request', OF_STREET));
    expect(asked.state).toMatchObject({ street: 'wj', leadUnit: 'wj', requester: 'zf' });
    const admission = {
      ...{ id: 'admission-1', task: '夏季防溺水巡查', streets: ['wj'], from: '2026-06-01', to: '2026-09-30' },
      ...{ fundingConfirmed: true, powersInForce: true },
    };
    const plain = testDistrict();
    const admitting = {
      ...plain,
      context: (...args: Parameters<typeof plain.context>) => ({
        ...plain.context(...args),
        inForce: () => ({
          ...plain.inForce,
          gate: { version: 1, admissions: [admission], negativeList: [] },
        }),
      }),
    };
    const { itemCode: _none, ...bare } = OF_STREET;
    const sent = { ...bare, details: '夏季防溺水巡查', admissionId: 'admission-1' };
    expect(
      collabIn(admitting, act('09-17 09:00', 'zf.deptOfficer', 'request', sent)).state.itemCodes,
    ).toEqual([]);
    collab()
      .when(act('09-17 09:00', 'zf.deptOfficer', 'request', sent))
      .then('GATE.ADMISSION_NOT_ACTIVE');
  });

  it('owes the clause that it names, whatever is written beside it', () => {
    const asked = collab(act('09-17 09:00', 'zf.deptOfficer', 'request', { ...OF_STREET, clause: 'A2' }));
    expect(asked.state.duty).toBe('劝导');
    const ofDepartment = collab(requested({ clause: 'P1' })).state;
    expect(collaboration.facts(ofDepartment).find(({ key }) => key === 'duty')?.value).toBe('巡查、处罚');
  });

  it('for a dispatched body is through its department, and it reads along', () => {
    const asked = collab(
      act('09-17 09:00', 'zf.deptOfficer', 'request', {
        ...{ ...REQUEST, deputy: 'p-zf-deptDeputy-1', forBody: 'wj-zf', street: 'wj' },
      }),
    );
    expect(asked.state.parties).toContainEqual({ unit: 'wj-zf', role: 'other', live: true });
    expect(asked.state.street).toBe('wj');
  });

  it('that is added to a matter tells its first case', () => {
    const asked = collab(requested({ matterId: 'the-first' }));
    expect(sentNamed(asked, 'linkCase')).toMatchObject([
      { caseId: 'the-first', command: { payload: { kind: 'collaboration' } } },
    ]);
  });

  it.each([
    ['COLLAB.NEEDS_ITEM', { itemCode: undefined }],
    ['COLLAB.NEEDS_ITEM', { itemCode: undefined, admissionId: 'admission-1' }],
    ['LIST.ITEM_UNKNOWN', { itemCode: 'JP-99' }],
    ['COLLAB.SELF_REQUEST', { to: 'yq' }],
    ['COLLAB.ASK_OUTSIDE_ITEM', { to: 'sj' }],
    ['COLLAB.ASK_OUTSIDE_ITEM', { to: 'wj', ask: 'identification' }],
    ['COLLAB.ASK_OUTSIDE_ITEM', { to: 'wj', ask: 'transfer' }],
    ['GATE.BEYOND_ASSISTING_DUTY', { to: 'wj', details: '巡查并处罚' }],
    ['GATE.BEYOND_ASSISTING_DUTY', { to: 'wj', details: '劝导', clause: 'P1' }],
    ['GATE.UNLISTED', { to: 'wj', details: '劝导', clause: 'A9' }],
    ['COLLAB.ASK_OUTSIDE_ITEM', { clause: 'A1' }],
    ['CASE.FIELD_INVALID', { to: 'nobody' }],
    ['CASE.FIELD_INVALID', { to: 'zhzx' }],
    ['CASE.FIELD_INVALID', { forBody: 'wj-zf' }],
    ['CASE.FIELD_INVALID', { street: 'hj' }],
    ['CASE.FIELD_INVALID', { deputy: 'p-yq-streetOfficer-1' }],
    ['CLOCK.AGREED_DATE_OUT_OF_RANGE', { wantedBy: '2026-09-16' }],
  ])('is rejected with %s: %j', (code, more) => collab().when(requested(more)).then(code));

  it('reaches an organ that is no department, by an item that gives it a duty', () => {
    const { items } = testDistrict().inForce.list;
    const ofJustice = { ...items['JP-03'], code: 'JP-30', leads: [{ unit: 'sf' }] } as ListItem;
    collabIn(testDistrict({ items: [...Object.values(items), ofJustice] }))
      .when(requested({ to: 'sf', itemCode: 'JP-30' }))
      .then('accepted');
  });

  it('is rejected to one’s own dispatched body', () => {
    const own = { ...REQUEST, to: 'wj-zf', itemCode: 'JP-01', deputy: 'p-zf-deptDeputy-1' };
    collab()
      .when(act('09-17 09:00', 'zf.deptOfficer', 'request', own))
      .then('COLLAB.SELF_REQUEST');
  });

  it('is rejected when nobody would see it', () => {
    const vacant = testDistrict({
      directory: (directory) => ({
        ...directory,
        holdings: Object.fromEntries(
          Object.entries(directory.holdings).filter(([person]) => !person.startsWith('p-hj-liaison')),
        ),
      }),
    });
    collabIn(vacant).when(requested()).then('CASE.LIAISON_VACANT');
  });

  it('is rejected by an item that has ended', () => {
    collabIn(WITH_ITEMS_ENDED).when(requested()).then('LIST.ITEM_NOT_IN_FORCE');
  });

  it('is for officers of streets and departments, and who sends like an officer', () => {
    expectVerdicts(collab(), requested(), {
      accepted: ['yq.streetOfficer', 'yq.streetDispatcher', 'yq.liaisonA'],
      'ACTOR.POST_FORBIDS': ['yq.streetHead', 'wj-1.communityHead', 'zhzx.dispatcher', 'dc.supervisor'],
    });
  });
});
