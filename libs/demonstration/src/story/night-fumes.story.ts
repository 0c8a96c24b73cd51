import {
  CALLED_BACK,
  CLOSING,
  CONTACT,
  evaluations,
  notification,
  ON_SITE,
  REPLY,
  row,
  sheet,
  solved,
} from './forms.js';
import { instantOf, type Form, type Story } from './story.js';

const FUMES = sheet('yq', {
  title: '夜间油烟扰民',
  citizen: { name: '赵女士', phone: '13800000000' },
  facts: '诉求人反映楼下烧烤店夜间油烟直排，无法开窗。',
  departments: [
    row('zf', 'lead', '查处餐饮油烟', { itemCode: 'JP-02' }),
    row('hj', 'assist', '现场监测', { itemCode: 'JP-03' }),
    row('sj', 'assist', '核查食品经营许可', { itemCode: 'JP-08' }),
  ],
});
const REFUSAL = {
  ground: 'notStatutoryDuty',
  citation: { itemCode: 'JP-03', law: '大气污染防治法', article: '第二十三条' },
  deputy: 'p-zf-deptDeputy-1',
  suggestedUnit: 'hj',
};
const BASIS = [{ itemCode: 'JP-02', law: '大气污染防治法', article: '第八十一条' }];
const GAP = { item: 'JP-02、JP-03', content: '油烟监测由生态环境部门承担，在清单中写明' };

/** What a party says to the panel. */
function stated(text: string): Form {
  return { text, basis: [{ itemCode: 'JP-02' }], evidence: [] };
}

/** The staffing office issued the opinion and does not sit. Three seats are for the lead of the item; one would have whoever measures lead. */
function vote(lead: 'zf' | 'hj'): Form {
  const isListed = lead === 'zf';
  return {
    lead,
    assists: isListed ? ['hj'] : [],
    reason: isListed ? '处罚主体由清单载明' : '先有监测，后有处罚',
    basis: [{ itemCode: isListed ? 'JP-02' : 'JP-03' }],
  };
}

const INTERIM = { unit: 'zf', tasks: '夜间先行核查', reason: '争议期间不得无人处置' };
const INTERIM_NIGHT = { result: '周二夜间已到场核查，商户停用炭炉。', evidence: [{ note: '核查记录' }] };

/** A refusal that goes through dispute and panel, and an order for the late result. */
export const nightFumes: Story = {
  name: 'story 2 night fumes',
  begins: instantOf('09-14 10:30'),
  commands: [
    ['09-14 10:30', 'yq/streetOfficer', 'new whistle', 'draft', FUMES],
    ['09-14 10:40', 'yq/streetOfficer', 'whistle', 'submitForApproval'],
    ['09-14 11:00', 'yq/streetHead', 'whistle', 'approve'],
    ['09-14 11:10', 'yq/streetDispatcher', 'whistle', 'blow'],
    ['09-14 14:05', 'zf/deptOfficer', 'whistle', 'refuse', REFUSAL],
    ['09-14 14:10', 'sj/deptOfficer', 'whistle', 'acknowledge', CONTACT],
    ['09-14 14:20', 'hj/deptOfficer', 'whistle', 'acknowledge', CONTACT],
    [
      '09-15 08:50',
      'yq/streetDeputy',
      'whistle',
      'contestRefusal',
      { unit: 'zf', reason: '油烟处罚为其主责，监测只是手段', basis: '清单 JP-02' },
    ],
    ['09-15 10:00', 'sj/deptOfficer', 'whistle', 'reportIn', ON_SITE],
    ['09-15 14:00', 'hj/deptOfficer', 'whistle', 'reportIn', ON_SITE],
    ['09-15 17:50', 'zhzx/centreDeputy', 'dispute', 'designateInterimLead', INTERIM],
    ['09-16 09:00', 'bb/staffingOfficer', 'dispute', 'admit'],
    ['09-16 10:10', 'zf/deptOfficer', 'whistle', 'reportInterim', INTERIM_NIGHT],
    ['09-17 10:00', 'sj/deptOfficer', 'whistle', 'submitResult', solved('许可齐全，责令清洗灶台')],
    [
      '09-17 10:10',
      'yq/streetDeputy',
      'dispute',
      'submitDefence',
      { text: '清单列明由综合执法局主办。', basis: BASIS },
    ],
    [
      '09-17 10:30',
      'hj/deptDeputy',
      'dispute',
      'submitDefence',
      { text: '监测已按清单配合，处罚不在本局职责之内。', basis: [{ itemCode: 'JP-03' }] },
    ],
    ['09-17 15:00', 'hj/deptOfficer', 'whistle', 'submitResult', solved('夜间监测油烟浓度超标两倍')],
    [
      '09-17 16:00',
      'zf/deptDeputy',
      'dispute',
      'submitDefence',
      { text: '监测属技术鉴定，应由生态环境分局牵头。', basis: BASIS },
    ],
    ['09-18 09:00', 'yq/streetOfficer', 'whistle', 'acceptResult', { unit: 'sj' }],
    ['09-18 09:10', 'yq/streetOfficer', 'whistle', 'acceptResult', { unit: 'hj' }],
    [
      '09-18 11:00',
      'bb/deptHead',
      'dispute',
      'issueOpinion',
      {
        lead: 'zf',
        assists: ['hj'],
        basis: BASIS,
        reasons: '处罚为主责，监测为配合。',
        boundaryUnclear: true,
      },
    ],
    ['09-18 16:00', 'zf/deptHead', 'dispute', 'objectToOpinion', { reason: '缺少监测手段，难以取证。' }],
    ['09-20 09:00', 'zhzx/panelMember', 'panel', 'openEvidence'],
    ['09-20 10:00', 'zf/deptOfficer', 'panel', 'submitStatement', stated('监测应当先行')],
    ['09-20 11:00', 'yq/streetOfficer', 'panel', 'submitStatement', stated('街道无执法权')],
    ['09-20 11:30', 'hj/deptOfficer', 'panel', 'submitStatement', stated('已完成监测，处罚应由执法部门承担')],
    ['09-21 14:00', 'zhzx/panelMember', 'panel', 'deliberate', { present: ['zhzx', 'sf', 'zfb', 'jw'] }],
    ['09-21 14:10', 'zhzx/panelMember', 'panel', 'vote', vote('zf')],
    ['09-21 14:12', 'sf/panelMember', 'panel', 'vote', vote('zf')],
    ['09-21 14:13', 'zfb/panelMember', 'panel', 'vote', vote('zf')],
    ['09-21 14:14', 'jw/panelMember', 'panel', 'vote', vote('hj')],
    [
      '09-21 15:00',
      'zhzx/panelMember',
      'panel',
      'issueDetermination',
      { text: '由综合行政执法局主办，生态环境分局监测。' },
    ],
    ['09-21 16:00', 'zhzx/centreDeputy', 'resultNotification zhzx', 'send'],
    ['09-22 14:00', 'zf/deptOfficer', 'whistle', 'reportIn', ON_SITE],
    [
      '09-23 09:30',
      'zf/deptOfficer',
      'dispute',
      'reportExecution',
      { text: '已接手主办。', evidence: [{ note: '接手函' }] },
    ],
    ['09-23 10:00', 'bb/staffingOfficer', 'panel', 'registerListGap', GAP],
    ['09-24 10:00', 'bb/staffingOfficer', 'dispute', 'confirmExecution'],
    ['09-30 09:00', 'zf/deptDeputy', 'supervisionOrder zf', 'sign'],
    ['10-09 16:00', 'zf/deptOfficer', 'whistle', 'submitResult', solved('责令商户更换净化器，复测达标')],
    ['10-09 16:00', 'zf/deptOfficer', 'supervisionOrder zf', 'submitReply', REPLY],
    ['10-10 11:00', 'dc/supervisor', 'supervisionOrder zf', 'acceptReply'],
    ['10-10 14:00', 'yq/streetOfficer', 'whistle', 'acceptResult', { unit: 'zf' }],
    ...notification('10-12 10:00', 'zf', 9),
    ...evaluations('10-13 15:00', 'yq', { zf: { promptness: 1 }, hj: {}, sj: {} }),
    ['10-13 16:00', 'yq/streetOfficer', 'whistle', 'recordCallback', CALLED_BACK],
    ['10-14 09:00', 'yq/streetHead', 'whistle', 'close', CLOSING],
  ],
};
