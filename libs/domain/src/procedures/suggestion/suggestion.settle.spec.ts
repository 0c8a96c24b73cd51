import { at, expectWakesToChangeNothing } from '@tiaokuai/testing';
import {
  ADOPTED,
  by,
  district,
  DONE,
  GROUND,
  MISDIRECTED,
  NOT_ADOPTED,
  SUGGESTED,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';
import { suggestion } from './suggestion.procedure.js';

it.each([
  ['a department', by.deputy, SUGGESTED, [by.addressee, by.second]],
  ['a street', by.department, { ...SUGGESTED, to: 'yq' }, [by.street]],
])('a suggestion to %s comes to the same whenever the worker wakes', (_to, sender, suggested, addressees) => {
  expectWakesToChangeNothing(
    suggestion,
    district,
    {
      from: at('09-17 09:10'),
      days: 60,
      opening: { by: sender, does: 'suggest', with: suggested, about: GROUND },
      tries: [
        ...addressees.flatMap((who) => [
          { by: who, does: 'receive', with: {} },
          { by: who, does: 'redirect', with: MISDIRECTED },
          { by: who, does: 'reply', with: NOT_ADOPTED },
          { by: who, does: 'reply', with: ADOPTED },
          ...['1', '2'].map((step) => ({
            ...{ by: who, does: 'reportImplementation' },
            with: { ...DONE, obligationId: `implementation:case:${step}` },
          })),
        ]),
        { by: sender, does: 'readdress', with: { to: 'sj' } },
        { by: sender, does: 'acceptReply', with: {} },
        { by: sender, does: 'rejectReply', with: { reason: '退回' } },
        { by: sender, does: 'rejectReply', with: { reason: '退回', consultation: true } },
        { by: sender, does: 'close', with: {} },
      ],
    },
    60,
  );
});
