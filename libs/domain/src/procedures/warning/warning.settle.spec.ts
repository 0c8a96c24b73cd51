import { at, expectWakesToChangeNothing } from '@tiaokuai/testing';
import {
  ASSESSED,
  by,
  DANGER,
  district,
  ISSUED,
  LOOKED_BACK,
  SIGNAL,
  TAKEN,
} from '../../../test/procedures/warning/warning.fixture.js';
import { warning } from './warning.procedure.js';

it.each(['blue', 'yellow', 'orange', 'red'])(
  'a %s warning comes to the same whenever the worker wakes',
  (level) => {
    const issuer = level === 'red' ? by.head : by.deputy;
    expectWakesToChangeNothing(
      warning,
      district,
      {
        from: at('06-18 16:20'),
        days: 14,
        opening: { by: by.officer, does: 'raiseSignal', with: { ...SIGNAL, suspectedLevel: level } },
        tries: [
          { by: by.other, does: 'assess', with: { ...ASSESSED, level } },
          { by: by.dispatcher, does: 'assess', with: { ...ASSESSED, level } },
          { by: by.other, does: 'dismiss', with: { reason: '误报' } },
          { by: issuer, does: 'issueWarning', with: ISSUED },
          { by: by.centreHead, does: 'issueWarning', with: ISSUED },
          ...[by.street, by.town, by.helper].flatMap((who) => [
            { by: who, does: 'acknowledge', with: {} },
            { by: who, does: 'reportMeasures', with: TAKEN },
          ]),
          { by: by.town, does: 'reportDanger', with: DANGER },
          { by: by.head, does: 'changeLevel', with: { level: 'red', reason: '上涨' } },
          { by: by.deputy, does: 'changeLevel', with: { level: 'yellow', reason: '回落' } },
          { by: by.deputy, does: 'prolong', with: { validUntil: at('07-01 12:00'), reason: '降雨' } },
          { by: by.head, does: 'clear', with: { reason: '回落', dangerPassed: true } },
          { by: by.deputy, does: 'review', with: LOOKED_BACK },
          { by: by.supervisor, does: 'review', with: LOOKED_BACK },
        ],
      },
      40,
    );
  },
);
