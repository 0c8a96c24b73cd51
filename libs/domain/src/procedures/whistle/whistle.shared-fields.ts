import { type Field, reference, text } from '../../kernel/form.js';

const long = { max: 2000, widget: 'multiline' } as const;

export const longText = (zh: string, en: string): Field<string> => text({ zh, en }, long);

export const reason = longText('理由', 'Reason');

export const opinion = longText('意见', 'Opinion');

/** The unit an act is about, where the actor is of another one. */
export const unitField = reference({ zh: '单位', en: 'Unit' }, 'unit');

export const SCORE = { min: 1, max: 5, widget: 'score' } as const;
