/** The one file the bundler sees. A workflow type that has no export of its own is a kind of case: the default hosts it. */
export { deliveryWorkflow } from './delivery/delivery.workflow.js';
export { numberCasesWorkflow } from './numbering/number-cases.workflow.js';
export { reconcileWorkflow } from './reconcile/reconcile.workflow.js';
export { caseWorkflow as default } from './case/case.workflow.js';
