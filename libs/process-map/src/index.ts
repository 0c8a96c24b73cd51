export { bpmnOf } from './bpmn/bpmn.file.js';
export { describeProcedure } from './description.js';
export { rulesMarkdown, sharedRulesMarkdown } from './rules/rules.markdown.js';
