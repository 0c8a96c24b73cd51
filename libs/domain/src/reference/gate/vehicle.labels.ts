import type { Label } from '../../kernel/label.js';
import type { Vehicle } from './gate.js';

/** In what guise work was to reach a street, in the words of offices. */
export const VEHICLES: Readonly<Record<Vehicle, Label>> = {
  task: { zh: '派单', en: 'Task' },
  order: { zh: '督办单', en: 'Supervision order' },
  inspection: { zh: '检查', en: 'Inspection' },
  report: { zh: '报表填报', en: 'Report' },
  pledgeLetter: { zh: '责任状', en: 'Pledge letter' },
  targetBreakdown: { zh: '分解指标', en: 'Targets broken down' },
  assessment: { zh: '考核验收', en: 'Assessment' },
  vetoTypeAssessment: { zh: '“一票否决”考核', en: 'Assessment with a veto' },
};
