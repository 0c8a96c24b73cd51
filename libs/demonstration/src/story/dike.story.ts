import {
  ASSESSED_RISK,
  DIKE_RISK,
  MEASURES_ASKED,
  RISING_RIVER,
  seepageAt,
  TOWN_MEASURES,
  TOWN_WORK,
} from './dike.forms.js';
import { CLOSING, CONTACT, evaluations, notification, ON_SITE, REPLY, row, sheet, solved } from './forms.js';
import { gridOf, idOf, instantOf, type Form, type Story, type Surroundings } from './story.js';

const SHEET = {
  title: '石浦堤三号涵闸渗漏',
  type: 'emergencyResponse',
  urgency: 'emergency',
  facts: '堤脚渗漏两处，水位仍在上涨。',
  ask: '封堵渗漏，转移群众',
  beyondPowerReason: '镇里没有抢险装备',
  departments: [
    row('sl', 'lead', '封堵渗漏', { itemCode: 'JP-17' }),
    row('yj', 'assist', '调度抢险队伍', { powerBasis: '突发事件应对法' }),
    row('ga', 'assist', '现场警戒', { powerBasis: '人民警察法' }),
  ],
};
const CALLED = ['sl', 'yj', 'ga'] as const;
function seepage(around: Surroundings): Form {
  return seepageAt(gridOf(around, 'sp'));
}

function amended(around: Surroundings): Form {
  return { ...sheet('sp', SHEET)(around), matterId: idOf(around, 'warning') };
}

/** A warning acknowledged too late rises to red, and becomes an emergency call over a holiday. */
export const dike: Story = {
  name: 'story 3 dike',
  begins: instantOf('06-18 16:20'),
  commands: [
    ['06-18 16:20', 'sl/deptOfficer', 'new warning', 'raiseSignal', RISING_RIVER],
    ['06-18 16:50', 'sl/deptOfficer', 'warning', 'assess', ASSESSED_RISK],
    ['06-18 17:10', 'sl/deptDeputy', 'warning', 'issueWarning', MEASURES_ASKED],
    ['06-18 17:25', 'wj/streetOfficer', 'warning', 'acknowledge'],
    ['06-18 17:40', 'zj/deptOfficer', 'warning', 'acknowledge'],
    ['06-18 19:22', 'sp/streetDispatcher', 'warning', 'acknowledge'],
    ['06-19 09:00', 'sp/streetOfficer', 'warning', 'reportMeasures', TOWN_MEASURES],
    ['06-19 22:40', 'sp/streetDispatcher', 'warning', 'reportDanger', seepage],
    ['06-19 22:43', 'sp/streetDispatcher', 'whistle', 'amendDraft', amended],
    ['06-19 22:44', 'sp/streetDispatcher', 'whistle', 'blowNow'],
    ['06-19 22:47', 'sl/deptOfficer', 'whistle', 'acknowledge', CONTACT],
    ['06-19 22:50', 'yj/deptOfficer', 'whistle', 'acknowledge', CONTACT],
    ['06-19 22:52', 'ga/deptOfficer', 'whistle', 'acknowledge', CONTACT],
    ['06-19 23:05', 'sl/deptOfficer', 'whistle', 'reportIn', ON_SITE],
    ['06-19 23:11', 'yj/deptOfficer', 'whistle', 'reportIn', ON_SITE],
    ['06-19 23:20', 'ga/deptOfficer', 'whistle', 'reportIn', ON_SITE],
    ['06-19 23:30', 'sp/streetHead', 'whistle', 'confirmAfter', { confirmed: true }],
    ['06-20 00:10', 'sl/deptOfficer', 'whistle', 'submitPreliminary', { text: '渗漏点两处，正在反滤围井' }],
    ['06-20 00:20', 'yj/deptOfficer', 'whistle', 'submitPreliminary', { text: '两支队伍到场' }],
    ['06-20 00:30', 'ga/deptOfficer', 'whistle', 'submitPreliminary', { text: '警戒线已设' }],
    ['06-20 09:00', 'sp/streetOfficer', 'whistle', 'recordStreetWork', TOWN_WORK],
    ['06-20 14:20', 'yj/deptOfficer', 'whistle', 'submitResult', solved('抢险队伍撤回，留守一队')],
    ['06-20 14:40', 'ga/deptOfficer', 'whistle', 'submitResult', solved('警戒解除，道路恢复')],
    ['06-20 15:10', 'sl/deptOfficer', 'whistle', 'submitResult', solved('渗漏封堵完毕')],
    ['06-22 09:00', 'ga/deptHead', 'supervisionOrder ga', 'sign'],
    ['06-22 09:10', 'jdzx/verifier', 'whistle', 'acceptResult', { unit: 'sl' }],
    ['06-22 09:10', 'jdzx/verifier', 'whistle', 'acceptResult', { unit: 'yj' }],
    ['06-22 09:10', 'jdzx/verifier', 'whistle', 'acceptResult', { unit: 'ga' }],
    ['06-22 10:00', 'wj/streetOfficer', 'warning', 'reportMeasures', { measures: '沙袋已备足，专人巡堤' }],
    ['06-22 11:00', 'zj/deptOfficer', 'warning', 'reportMeasures', { measures: '在建工地排水检查完毕' }],
    ['06-22 15:00', 'ga/deptOfficer', 'supervisionOrder ga', 'submitReply', REPLY],
    ...notification('06-22 16:00', 'sl', 3),
    [
      '06-23 10:00',
      'qld/districtLeader',
      'supervisionOrder ga',
      'holdInterview',
      { minutes: '已约谈分局主要负责人', present: ['分局局长'] },
    ],
    ['06-23 15:00', 'dc/supervisor', 'supervisionOrder ga', 'acceptReply'],
    ['06-23 18:00', 'sl/deptHead', 'warning', 'clear', { reason: '水位回落，险情已过', dangerPassed: true }],
    ...evaluations('06-24 10:00', 'sp', Object.fromEntries(CALLED.map((unit) => [unit, {}]))),
    ['06-25 09:00', 'sp/streetHead', 'whistle', 'close', CLOSING],
    [
      '06-29 10:00',
      'dc/supervisor',
      'warning',
      'review',
      { happened: true, lessons: '节假日值守应提前一级响应；渗漏点汛前未查出。', riskRow: DIKE_RISK },
    ],
  ],
};
