import type { Act, Story } from '@tiaokuai/testing';
import { collab, requested } from '../../../test/procedures/collaboration/collaboration.fixture.js';
import { consult, proposed } from '../../../test/procedures/consultation/consultation.fixture.js';
import {
  by as disputant,
  opens,
  story as dispute,
} from '../../../test/procedures/dispute/dispute.fixture.js';
import { docketsHimself, story as panel } from '../../../test/procedures/panel/panel.fixture.js';
import {
  drafted as notified,
  DRAFT,
  notice,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';
import { sentWith, story as suggestion } from '../../../test/procedures/suggestion/suggestion.fixture.js';
import {
  act,
  blownAt,
  PAIR,
  SHEET,
  sheet,
  story as whistle,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import type { CaseState } from '../case.state.js';

const drafted = (more: object = {}): Act =>
  act('09-17 09:10', 'wj.streetOfficer', 'draft', { ...SHEET, ...more });
const [ZF, ...REST] = SHEET.departments;

const CONTESTED = { trigger: 'contested' };

/** How a person begins each kind, and what of it makes another case. */
const KINDS: readonly (readonly [string, (...acts: Act[]) => Story<CaseState>, Act, Act])[] = [
  ['whistle', whistle, drafted(), drafted(PAIR)],
  ['collaboration', collab, requested(), requested({ to: 'zf', itemCode: 'JP-02' })],
  ['consultation', consult, proposed(), proposed({ itemCodes: ['JP-01'] })],
  [
    'dispute',
    dispute,
    opens({}, {}, { by: disputant.unwilling }),
    opens({ itemCodes: ['JP-01'] }, {}, { by: disputant.unwilling }),
  ],
  ['panel', panel, docketsHimself(CONTESTED), docketsHimself({ ...CONTESTED, parties: ['zf', 'hj'] })],
  ['suggestion', suggestion, sentWith({}), sentWith({ to: 'hj' })],
  [
    'resultNotification',
    notice,
    notified(),
    notified({ with: { ...DRAFT, reference: '江执通〔2026〕8号' } }),
  ],
];

describe.each(KINDS)('Of one matter, a second %s', (_kind, story, opening, another) => {
  const first = story(opening).state;

  it('between the same units about the same is rejected while the first is open', () => {
    const second = story().when({ ...opening, beside: [first] });
    second.then('CASE.DUPLICATE');
    expect(second.rejection?.details).toEqual({ caseId: first.caseId });
    story().and({ ...opening, beside: [{ ...first, over: true }] });
  });

  it('between others or about something else stands beside it', () => {
    story().and({ ...another, beside: [first] });
  });
});

describe('A call like another of its matter', () => {
  const first = whistle(drafted()).state;

  it('is the same in whatever order its departments are named', () => {
    const reversed = [...REST, ...(ZF === undefined ? [] : [ZF])];
    whistle()
      .when({ ...drafted({ departments: reversed }), beside: [first] })
      .then('CASE.DUPLICATE');
  });

  it('is not made by amending a draft either', () => {
    whistle(drafted(PAIR))
      .when({ ...act('09-17 09:20', 'wj.streetOfficer', 'amendDraft', sheet()), beside: [first] })
      .then('CASE.DUPLICATE');
  });

  it('is judged by who is called now, once it is blown', () => {
    const blown = whistle(...blownAt('09-16 09:10', PAIR));
    const joined = blown.and(
      act('09-16 10:00', 'wj.streetDeputy', 'addDepartment', { ...REST[1], reason: '需监测油烟' }),
    );
    whistle().and({ ...drafted(), beside: [blown.state] });
    whistle()
      .when({ ...drafted(), beside: [joined.state] })
      .then('CASE.DUPLICATE');
  });

  it('is drafted by the engine all the same: its ground is another case', () => {
    whistle().and({
      ...act('09-17 09:10', 'engine', 'draft', sheet({ callingUnit: 'wj' })),
      beside: [first],
    });
  });
});

it('What is about no item is like nothing else', () => {
  const plain = sentWith({ itemCodes: undefined });
  suggestion().and({ ...plain, beside: [suggestion(plain).state] });
});
