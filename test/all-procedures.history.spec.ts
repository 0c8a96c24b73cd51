import { ENGINE, type CaseEvent } from '@tiaokuai/domain';
import fc from 'fast-check';
import { Names } from '../apps/api/src/wording/names.js';
import { DISTRICT, kind, live, path, SEED } from './all-procedures.lives.js';
import { foreignLabels, notAsSent } from './history-labels.js';

const NAMES = new Names(DISTRICT.inForce.directory, 'zh');

/** As events were stored before their envelope named the command. */
function ofBefore(event: CaseEvent): CaseEvent {
  const { command: _command, ...rest } = event;
  return rest;
}

describe('In any life of a district, the history of every case', () => {
  it('is told by the labels of the command that wrote the event, or of the event itself', () => {
    const foreign = new Set<string>();
    fc.assert(
      fc.property(kind, path, (of, each) => {
        for (const { procedure, events } of live(of, each).living.cases.values())
          for (const event of events)
            for (const told of [event, ofBefore(event)])
              for (const label of foreignLabels(procedure, told, NAMES)) foreign.add(label);
      }),
      { numRuns: 200, seed: SEED + 5, endOnFailure: true },
    );
    expect([...foreign]).toEqual([]);
  });

  it('says in each field what was sent in it', () => {
    const wrong = new Set<string>();
    fc.assert(
      fc.property(kind, path, (of, each) => {
        const { living, walked } = live(of, each);
        for (const { caseId, actor, command, payload, now } of walked) {
          const { procedure, events } = living.cases.get(caseId) ?? { events: [] };
          const its = events.filter(
            ({ recordedAt, actor: by, command: name }) =>
              recordedAt === now && by.post !== ENGINE.post && `${procedure?.kind}.${name}` === command,
          );
          for (const event of its)
            if (procedure !== undefined && event.actor.person === actor.person)
              for (const field of notAsSent(procedure, event, payload)) wrong.add(field);
        }
      }),
      { numRuns: 200, seed: SEED + 6, endOnFailure: true },
    );
    expect([...wrong]).toEqual([]);
  });
});
