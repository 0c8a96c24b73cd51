export { caseActivities, type CaseActivities, type CaseActivitiesOptions } from './case.activities.js';
export {
  reconcile,
  reconcileActivities,
  type OpenCase,
  type ReconcileActivities,
  type ReconcileOptions,
} from './reconcile.activity.js';
export type { ReportFailure } from './stable-failure.js';
