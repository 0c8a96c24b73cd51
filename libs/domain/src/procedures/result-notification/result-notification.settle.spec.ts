import { at, expectWakesToChangeNothing } from '@tiaokuai/testing';
import {
  by,
  district,
  drafted,
  objected,
  WHISTLE,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';
import { resultNotification } from './result-notification.procedure.js';

const { with: draft } = drafted();
const { with: objection } = objected;

it('a notice comes to the same whenever the worker wakes', () => {
  expectWakesToChangeNothing(resultNotification, district, {
    from: at('09-22 14:00'),
    days: 30,
    opening: { by: by.lead, does: 'draft', with: draft, about: WHISTLE },
    tries: [
      { by: by.leadDeputy, does: 'send', with: {} },
      { by: by.lead, does: 'discard', with: {} },
      { by: by.streetLiaison, does: 'markRead', with: {} },
      { by: by.otherLiaison, does: 'markRead', with: {} },
      { by: by.otherDeputy, does: 'object', with: objection },
      { by: by.streetDeputy, does: 'object', with: objection },
      { by: by.leadDeputy, does: 'answer', with: { unit: 'sj', text: '维持', corrected: false } },
      { by: by.leadDeputy, does: 'answer', with: { unit: 'wj', text: '更正', corrected: true } },
      { by: by.engine, does: 'fileNotice', with: {} },
    ],
  });
});
