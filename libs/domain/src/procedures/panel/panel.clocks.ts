import type { ClockRow } from '../../case/case.clock.js';
import {
  emergencyHours,
  emergencyMinutes,
  procedural,
  workingDays,
  workingHours,
} from '../../kernel/usual-length.js';

export const CLOCKS = {
  // The engine opens it, once it has passed.
  'panel.openEvidence': {
    label: { zh: '开始听取意见', en: 'Open evidence' },
    metBy: 'openEvidence',
    usually: [...procedural(workingHours(4)), ...procedural({ emergency: emergencyMinutes(30) })],
    whenPassed: 'decides',
  },
  // Decided without it, once it has passed.
  'panel.statements': {
    label: { zh: '提交陈述意见', en: 'Submit a statement' },
    metBy: 'submitStatement',
    usually: [...procedural(workingDays(1)), ...procedural({ waiting: workingDays(1) })],
    whenPassed: 'window',
  },
  // The same of a unit that the chair asks later. In an emergency nothing is awaited, so none is started.
  'panel.askedStatement': {
    label: { zh: '被征询单位陈述意见', en: 'Statement of a unit asked' },
    metBy: 'submitStatement',
    usually: [...procedural(workingHours(4)), ...procedural({ waiting: workingHours(2) })],
    whenPassed: 'window',
  },
  'panel.determine': {
    label: { zh: '作出责任认定', en: 'Determine' },
    metBy: 'issueDetermination',
    orBy: ['openEvidence', 'deliberate', 'vote'],
    usually: [
      ...procedural({ emergency: emergencyHours(2) }),
      ...procedural(workingDays(2)),
      // Where a citizen or a danger waits.
      ...procedural({ waiting: workingDays(2), 'waiting.emergency': emergencyHours(2) }),
    ],
  },
  // Only for a round that begins or goes on after the time to determine has passed. Who has not voted by then is not awaited.
  'panel.round': {
    label: { zh: '逾期后的表决', en: 'Vote after the time has passed' },
    usually: [
      ...procedural(workingHours(4)),
      ...procedural({ emergency: emergencyMinutes(30), waiting: workingHours(2) }),
      ...procedural({ 'waiting.emergency': emergencyMinutes(30) }),
    ],
    whenPassed: 'window',
  },
  'panel.review': {
    label: { zh: '申请复核期', en: 'Time to ask for review' },
    usually: procedural(workingDays(2)),
    whenPassed: 'window',
  },
  // Once it has passed, the determination stands.
  'panel.dutyRuling': {
    label: { zh: '职责裁定', en: 'Rule on the review' },
    metBy: 'ruleReview',
    usually: procedural(workingDays(5)),
    whenPassed: 'decides',
  },
  'panel.listGap': {
    label: { zh: '登记清单缺口', en: 'Register the gap' },
    metBy: 'registerListGap',
    usually: procedural(workingDays(10)),
  },
  // Docketed by the engine, once it has passed.
  'panel.decideDocket': {
    label: { zh: '决定是否立案', en: 'Decide whether to docket' },
    metBy: 'grantDocket',
    orBy: ['declineDocket'],
    usually: procedural(workingDays(1)),
    whenPassed: 'decides',
  },
} as const satisfies Readonly<Record<string, ClockRow>>;
