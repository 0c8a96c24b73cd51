export { bpmnOf } from './bpmn/bpmn.file.js';
export { describeProcedure } from './description.js';
export { rulesMarkdown, sharedRulesMarkdown } from './rules.markdown.js';
