import { reference, text } from '../../kernel/form.js';

export const reason = text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' });

/** Actions are numbered as the minutes list them. */
export const action = reference({ zh: '任务', en: 'Action' }, 'inside');
