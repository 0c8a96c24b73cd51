import { text } from '../../kernel/form.js';

export const reason = text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' });
