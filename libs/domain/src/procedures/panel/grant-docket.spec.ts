import { sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  by,
  clocks,
  grantsDocket,
  openedAt,
  requestsDocket,
  SEATS,
  SOURCE,
  statesAt,
  story,
  told,
} from '../../../test/procedures/panel/panel.fixture.js';

describe('Docketing what was asked', () => {
  it('begins the panel as if the chair had docketed it, and who asked is told and goes on seeing it', () => {
    const granted = story(requestsDocket(), grantsDocket);
    expect(granted.state).toMatchObject({
      ...{
        stage: 'docketed',
        strict: true,
        disputants: ['zf', 'hj'],
        cases: ['the-whistle'],
        trigger: 'contested',
      },
      openedBy: by.streetHead,
    });
    expect(granted.state.seats.map(({ unit }) => unit)).toEqual(SEATS);
    expect(granted.state.parties.map(({ unit, role }) => `${unit} ${role}`)).toEqual([
      ...['zf other', 'hj other', 'zhzx lead', 'bb seat', 'sf seat', 'zfb seat', 'jw seat', 'yq caller'],
    ]);
    expect(clocks(granted)).toEqual({
      'zhzx decideDocket': '10-08 17:30 met',
      'zf statements': '10-08 17:30 running',
      'hj statements': '10-08 17:30 running',
      'zhzx openEvidence': '10-08 10:00 running',
      'zhzx determine': '10-09 17:30 running',
    });
    expect(sentWords(granted)).toEqual(['the-whistle linkCase']);
    expect(told(granted)).toContain('yq decided');
    expect(granted.and(openedAt, statesAt(by.department)).state.statements).toEqual(['zf']);
  });

  it('comes by itself once the chair has said nothing in time, at its fault', () => {
    const passed = story(requestsDocket()).until('10-08 17:30');
    expect(passed.state).toMatchObject({ stage: 'docketed', openedBy: by.streetHead });
    expect(passed.state.faults).toMatchObject([{ unit: 'zhzx', kind: 'panel.decideDocket.elapsed' }]);
    expect(clocks(passed)).toMatchObject({
      'zhzx decideDocket': '10-08 17:30 elapsed',
      'zf statements': '10-09 17:30 running',
    });
    const alone = requestsDocket({ cases: [], trigger: 'ownerless' }, { about: undefined });
    expect(story(alone).until('10-08 17:30').state).toMatchObject({
      stage: 'docketed',
      matterId: 'the-case',
    });
  });

  it('keeps that people wait', () => {
    const waiting = { ...SOURCE, peopleWait: true } as const;
    const granted = story(requestsDocket({}, {}, waiting), grantsDocket);
    expect(granted.state.peopleWait).toBe(true);
  });

  it('is rejected where one of the parties was bound meanwhile', () => {
    story(requestsDocket())
      .when({ ...grantsDocket, about: { ...SOURCE, boundUnits: ['zf'] } })
      .then('CASE.DETERMINATION_BINDS');
  });

  it('is the chair’s, and not of a matter that its own office is a party of', () => {
    expectVerdicts(story(requestsDocket()), grantsDocket, {
      accepted: ['zhzx.centreHead', 'zhzx.centreDeputy'],
      'ACTOR.POST_FORBIDS': ['zhzx.dispatcher', 'yq.streetHead', 'zf.deptHead'],
      'CASE.NOT_A_PARTY': ['bb.deptHead'],
    });
    const own = story(requestsDocket({ parties: ['zf', 'zhzx'] }));
    own.when(grantsDocket).then('CASE.SELF_VERIFICATION');
    expect(own.until('10-08 17:30').state.stage).toBe('docketed');
  });
});
