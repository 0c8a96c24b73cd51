import { choice, fields, reference } from '../../kernel/form.js';
import { ENDINGS } from './ending.table.js';

/** `followEnding`, by the engine: the case that this one began because of is over, and how it ended. */
export const endingForm = fields({
  caseId: reference({ zh: '原案件', en: 'Case it began because of' }, 'case'),
  ending: choice({ zh: '终结方式', en: 'How it ended' }, ENDINGS),
});
