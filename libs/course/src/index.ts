export { bpmnOf } from './bpmn/bpmn.file.js';
export type { Course, Courses, Givers, Leads } from './course.js';
export { describeProcedure } from './description.js';
export { stagesMarkdown } from './stages.markdown.js';
